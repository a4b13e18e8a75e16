// Writes prisma/generated from prisma/schema.prisma when either has changed since: offline, as the engine binary that the command would fetch is not needed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
const hash = createHash('sha256').update(readFileSync(join(folder, 'schema.prisma'))).update(readFileSync(manifest)).digest('hex');
const mark = join(folder, 'generated', '.schema-hash');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  execFileSync(process.execPath, [join(dirname(manifest), 'build', 'index.js'), 'generate'], {
    cwd: dirname(folder),
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(mark, hash);
}
