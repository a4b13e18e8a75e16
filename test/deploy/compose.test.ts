import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, type Environment } from '#config/config.ts';
import { PROJECT } from '#test/support/processes.ts';

type Service = { image: string; environment?: Environment; command?: string[]; depends_on?: Record<string, { condition: string }>; ports?: string[] };

const compose = parse(readFileSync(join(PROJECT, 'docker-compose.yml'), 'utf8'), { merge: true }) as { services: Record<string, Service> };
const image = Object.fromEntries([...readFileSync(join(PROJECT, 'Dockerfile'), 'utf8').matchAll(/(DUIXIAN_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
const ours = Object.entries(compose.services).filter(([, service]) => service.image.startsWith('duixian:'));

it('runs every process of Duixian with an environment that it accepts', () => {
  expect(ours.map(([name]) => name)).toEqual(['keys', 'migrate', 'worker', 'api']);
  for (const [name, { environment }] of ours) {
    const config = readConfig({ ...image, ...environment, DUIXIAN_MODE: 'production' });
    expect(config, name).toMatchObject({ keys: '/keys', materials: '/materials', database: { host: 'postgres', database: 'duixian' }, temporal: { address: 'temporal:7233', namespace: 'duixian' }, api: { trustedProxies: ['loopback', 'uniquelocal'] } });
  }
});

it('names in its commands files of the project', () => {
  for (const path of ours.flatMap(([, { command }]) => command!.filter((word) => !word.startsWith('--')))) expect(() => readFileSync(join(PROJECT, path))).not.toThrow();
});

it('waits for schema, namespace, keys and migration before anybody works', () => {
  for (const name of ['worker', 'api']) {
    const needed = compose.services[name]!.depends_on!;
    expect(Object.entries(needed).map(([service, { condition }]) => `${service} ${condition}`)).toEqual(['keys', 'migrate', 'temporal-namespace'].map((service) => `${service} service_completed_successfully`));
  }
});

it('shows nothing to other machines', () => {
  const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
  expect(ports).toEqual(['127.0.0.1:8233:8080', '127.0.0.1:8080:8080']);
});
