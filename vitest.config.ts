import { defineConfig } from 'vitest/config';

const SOURCES = 'domain,contract,config,record,workflows,activities,worker,api,prisma,embedded,cli,intake,demo';
const NEVER = ['**/node_modules/**', '**/generated/**', 'web/dist/**', 'test/bench/**'];

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit', include: [`{${SOURCES}}/**/*.test.ts`], exclude: NEVER,
          pool: 'threads', environment: 'node', setupFiles: ['test/support/console.ts'], testTimeout: 60_000, sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'web', include: ['web/**/*.test.{ts,tsx}'], exclude: NEVER,
          pool: 'threads', environment: 'happy-dom', setupFiles: ['test/support/console.ts'], testTimeout: 20_000, sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'server', include: ['test/**/*.test.ts'], exclude: [...NEVER, 'test/e2e/**', 'test/embedded/**'],
          pool: 'forks', environment: 'node', globalSetup: ['test/support/global-setup.ts'], setupFiles: ['test/support/console.ts'],
          testTimeout: 180_000, hookTimeout: 120_000, maxWorkers: 2, retry: 2, sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'machine', include: ['test/{e2e,embedded}/**/*.test.ts'], exclude: NEVER,
          pool: 'forks', environment: 'node', setupFiles: ['test/support/console.ts'],
          testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: 1, retry: 1, fileParallelism: false, sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
