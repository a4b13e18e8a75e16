import { TestWorkflowEnvironment } from '@temporalio/testing';

/** Run as `temporal-fetch.ts FOLDER VERSION`: leaves the CLI of that version in the folder, or fails. */
const [downloadDir, version] = process.argv.slice(2);
if (downloadDir === undefined || version === undefined) throw new Error('a folder and a version are needed');
const server = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir, version } } });
await server.teardown();
