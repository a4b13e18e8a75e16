import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from './pool.ts';

type RawResult = { fields: { dataTypeID: number }[] };
type PgAdapter = SqlDriverAdapter & { performIO(query: unknown): Promise<RawResult>; underlyingDriver(): { query(text: string): Promise<unknown> } };

/** PostgreSQL's internal column types that the adapter refuses, and the public type each is read as when the engine looks at a live schema. */
const READ_AS = new Map([[18, 25], [19, 25], [1003, 1009], [26, 20], [2205, 25], [2206, 25]]);
const CHAR = 18;

/**
 * Gives `task` Prisma's own schema engine on one database, in this process: nothing is downloaded and no binary is started.
 * `datamodels` are the schema files, by path and text. One connection, closed when the task has ended.
 */
export async function withSchemaEngine<T>(address: DatabaseAddress, datamodels: [string, string][] | undefined, task: (engine: engineModule.SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  const pool = new pg.Pool({ ...address, max: 1 });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => prepared(await connect());
  try {
    const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
    try {
      return await task(engine);
    } catch (error) {
      throw panics.message === '' ? error : new Error(panics.message, { cause: error });
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

function prepared<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const own = adapter as Adapter & PgAdapter;
  const queryRaw = own.queryRaw;
  own.queryRaw = async (query) => {
    let isChar: boolean[] = [];
    const reading = Object.create(own) as typeof own;
    reading.performIO = async (raw) => {
      const result = await own.performIO(raw);
      isChar = result.fields.map(({ dataTypeID }) => dataTypeID === CHAR);
      for (const field of result.fields) field.dataTypeID = READ_AS.get(field.dataTypeID) ?? field.dataTypeID;
      return result;
    };
    const rows = await queryRaw.call(reading, query);
    return { ...rows, columnTypes: rows.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)) };
  };
  // The adapter cuts scripts at every semicolon, which breaks function bodies; sent whole, a migration is also one transaction.
  own.executeScript = async (script) => void (await own.underlyingDriver().query(script));
  return own;
}

let loading: Promise<void> | undefined;
/** Where the engine leaves the text of an internal failure before it traps. */
const panics = { message: '', set_message: (text: string) => void (panics.message = text) };

function loadEngine(): Promise<void> {
  loading ??= (async () => {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
    const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() });
    (engineModule as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as () => void)();
  })();
  return loading;
}

/** The engine never clears the 10 s limit on its lock: the process must not stay for it. */
function imports(): WebAssembly.ModuleImports {
  const bindings = { ...engineModule } as unknown as WebAssembly.ModuleImports;
  for (const name of Object.keys(bindings)) {
    if (name.startsWith('__wbg_setTimeout_')) bindings[name] = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs >>> 0).unref();
  }
  return bindings;
}
