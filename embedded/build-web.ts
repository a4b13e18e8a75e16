import { givenEnvironment } from '#config/config.ts';
import { startGuardian } from './guardian.ts';
import { sayAs } from './progress.ts';
import { buildWeb } from './web-bundle.ts';

const guardian = startGuardian();
await buildWeb({ env: givenEnvironment(), guardian, say: sayAs('web') });
await guardian.end();
