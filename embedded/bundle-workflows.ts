import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './content-hash.ts';

/** Run as `bundle-workflows.ts FILE`: writes the bundle of workflows/index.ts that a worker of the same SDK version runs. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is needed');
const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, 'workflows', 'index.ts') });
await writeFile(file, code);
