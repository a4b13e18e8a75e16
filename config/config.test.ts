import { expect, it } from 'vitest';
import { describeSettings, readConfig, toEnvironment } from './config.ts';

it('needs nothing to run a demo court on one machine', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ mode: 'demo', api: { host: '127.0.0.1', port: 8080 }, metrics: { host: '127.0.0.1' }, temporal: { isGiven: false } });
  expect(config.keys).toBe(`${config.home}/keys`);
});

it('names every variable that cannot be used, at once', () => {
  expect(() => readConfig({ DUIXIAN_MODE: 'test', DUIXIAN_API_PORT: '99999', DUIXIAN_PROT: '1' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The environment cannot be used:
      DUIXIAN_MODE: must be demo or production, but is "test"
      DUIXIAN_API_PORT: must be 0 to 65535, but is "99999"
      DUIXIAN_PROT: there is no such setting]
  `);
});

it('asks for keys, database and Temporal in production', () => {
  expect(() => readConfig({ DUIXIAN_MODE: 'production' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The environment cannot be used:
      DUIXIAN_KEYS: must be given in production
      DUIXIAN_TEMPORAL_ADDRESS: must be given in production
      DUIXIAN_PG_HOST: must be given in production]
  `);
});

it('takes a database address apart', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://court:s%40fe@db.example:6432/record' }).database)
    .toEqual({ host: 'db.example', port: 6432, user: 'court', password: 's@fe', database: 'record' });
  expect(() => readConfig({ DATABASE_URL: 'nowhere' })).toThrow('DATABASE_URL: must be');
});

it('hands a child process the same config', () => {
  const config = { ...readConfig({ DATABASE_URL: 'postgres://a:b@c:1/d', DUIXIAN_HOME: '/srv/duixian' }), workflowBundle: '/srv/bundle.js' };
  const child = readConfig(toEnvironment(config, { DATABASE_URL: 'postgres://a:b@c:1/d' }));
  expect(child).toEqual({ ...config, databaseIsGiven: true, temporal: { ...config.temporal, isGiven: true } });
});

it('counts an empty variable as absent', () => {
  expect(readConfig({ DUIXIAN_API_PORT: '', DUIXIAN_TEMPORAL_ADDRESS: '' }).api.port).toBe(8080);
});

it('describes every variable', () => {
  expect(describeSettings()).toMatchInlineSnapshot(`
    "DUIXIAN_MODE                demo                     demo: a training court with one-click logins and a movable clock; production: a real court
    DUIXIAN_HOME                .duixian                 folder of all data of one machine: PostgreSQL, Temporal, keys, materials, logs
    DUIXIAN_CACHE               ~/.cache/duixian         folder of fetched and built programs, by version
    DUIXIAN_KEYS                $DUIXIAN_HOME/keys       folder of the key files; must be given in production
    DUIXIAN_MATERIALS           $DUIXIAN_HOME/materials  folder of uploaded files
    DATABASE_URL                –                        PostgreSQL as postgres://user:password@host:port/database; instead of the DUIXIAN_PG_ variables
    DUIXIAN_PG_HOST             127.0.0.1                PostgreSQL: host; with neither this nor DATABASE_URL one is started on this machine
    DUIXIAN_PG_PORT             5432                     PostgreSQL: port; on one machine the first port tried
    DUIXIAN_PG_USER             postgres                 PostgreSQL: user
    DUIXIAN_PG_PASSWORD         –                        PostgreSQL: password
    DUIXIAN_PG_DATABASE         duixian                  PostgreSQL: database
    DUIXIAN_PG_POOL             16                       PostgreSQL: connections of one process at most
    DUIXIAN_TEMPORAL_ADDRESS    –                        Temporal server to use, host:port; without it one is started on this machine
    DUIXIAN_TEMPORAL_PORT       7233                     first port tried for the Temporal server of this machine
    DUIXIAN_TEMPORAL_NAMESPACE  default                  Temporal namespace
    DUIXIAN_TASK_QUEUE          stories                  Temporal task queue of the stories
    DUIXIAN_API_HOST            127.0.0.1                address the API and the pages listen on
    DUIXIAN_API_PORT            8080                     port of the API and the pages; on one machine the first port tried
    DUIXIAN_TRUSTED_PROXIES     loopback                 proxies in front that are believed on where a request comes from: loopback, linklocal, uniquelocal or addresses, by commas
    DUIXIAN_METRICS_HOST        127.0.0.1                address /metrics listens on, apart from the API
    DUIXIAN_METRICS_PORT        9464                     port of /metrics; on one machine the first port tried
    DUIXIAN_WEB                 web/dist                 folder of the built pages that the API serves
    DUIXIAN_WORKFLOW_BUNDLE     –                        file of the built workflow bundle; without it the worker builds one at start
    DUIXIAN_WORKER_SLOTS        12                       workflow and activity tasks that one worker has in hand at once, each
    DUIXIAN_RELAY_CONCURRENCY   4                        stories that one relay wakes at once
    DUIXIAN_LOG_LEVEL           info                     least level of log lines
    DUIXIAN_CHROMIUM            –                        tests: the browser to use"
  `);
});
