import { bundleWorkflowCode, type BundleOptions } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './content-hash.ts';

/** Run as `bundle-workflows.ts FILE`: writes the bundle of workflows/index.ts that a worker of the same SDK version runs. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is needed');

/** One scope for all modules, and the language as Node 20 speaks it: a story that is told anew has the whole bundle evaluated first. */
const quick: NonNullable<BundleOptions['webpackConfigHook']> = (config) => {
  for (const rule of config.module?.rules ?? []) {
    const { use } = rule as { use?: { options?: { jsc?: { target?: string } } } };
    if (use?.options?.jsc) use.options.jsc.target = 'es2022';
  }
  return { ...config, mode: 'production', optimization: { minimize: false }, performance: { hints: false } };
};

const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, 'workflows', 'index.ts'), webpackConfigHook: quick });
await writeFile(file, code);
