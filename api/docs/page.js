const root = document.getElementById('routes');

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

function field(label, input) {
  return element('label', {}, label, input);
}

/** An example body from a schema: the required fields, each with an empty value of its type. */
function sample(schema, components) {
  if (!schema) return undefined;
  if (schema.$ref) return sample(components[schema.$ref.split('/').at(-1)], components);
  const variant = schema.oneOf ?? schema.anyOf;
  if (variant) return sample(variant[0], components);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name], components)]));
  if (schema.type === 'array') return [sample(schema.items, components)];
  return { string: '', integer: 1, number: 1, boolean: true }[schema.type] ?? null;
}

async function csrf() {
  const reply = await fetch('me');
  return reply.ok ? (await reply.json()).csrf : '';
}

function routeCard(path, method, operation, components) {
  const parameters = (operation.parameters ?? []).filter(({ in: place }) => place === 'path' || place === 'query');
  const inputs = new Map(parameters.map((parameter) => [parameter, element('input', { placeholder: parameter.required ? '' : '—' })]));
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const body = schema ? element('textarea', { value: JSON.stringify(sample(schema, components), null, 2) }) : undefined;
  const output = element('pre', { hidden: true });
  const button = element('button', { type: 'button', textContent: '发送 Send' });

  button.addEventListener('click', async () => {
    let address = path;
    const query = new URLSearchParams();
    for (const [{ name, in: place }, { value }] of inputs) {
      if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
      else if (value !== '') query.append(name, value);
    }
    const headers = method === 'get' ? {} : { 'x-csrf-token': await csrf(), 'idempotency-key': crypto.randomUUID() };
    if (body) headers['content-type'] = 'application/json';
    const reply = await fetch(query.size > 0 ? `${address}?${query}` : address, { method: method.toUpperCase(), headers, body: body?.value });
    const text = await reply.text();
    output.hidden = false;
    output.textContent = `${reply.status}\n${text.startsWith('{') ? JSON.stringify(JSON.parse(text), null, 2) : text}`;
  });

  const isTried = operation.operationId !== 'events' && !operation.requestBody?.content?.['multipart/form-data'];
  const form = isTried ? [...[...inputs].map(([{ name, in: place }, input]) => field(`${name} (${place})`, input)), ...(body ? [field('body', body)] : []), button, output] : [];
  return element('details', {},
    element('summary', {}, element('b', { textContent: method.toUpperCase() }), element('code', { textContent: path }), ` ${operation.summary}`),
    element('p', { className: 'muted', textContent: operation.description }), ...form);
}

const description = await (await fetch('openapi.json')).json();
const components = description.components?.schemas ?? {};
root.replaceChildren(...Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => routeCard(path, method, operation, components))));
