import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import { decideClosing, proposeClosing } from './decide-closing.ts';
import { decideConduct } from './decide-conduct.ts';
import { decideCorrection, proposeCorrection } from './decide-correction.ts';
import { drawUpDistribution } from './decide-distribution.ts';
import { decideIntake } from './decide-intake.ts';
import { decideMoney } from './decide-money.ts';
import { decideProperty } from './decide-property.ts';
import { fileByLimit } from './filing.ts';
import { notHandler, type Decision } from './guard.ts';
import { hasMoney, isWorking, type EnforcementState } from './state.ts';

/** What a command means, or why it is refused. That the status and the role allow it has been asked of the actions table before. */
export function decide(state: EnforcementState, command: AnyEnforcementCommand, context: DecisionContext): Decision {
  const foreign = isWorking(state) ? notHandler(state, context) : undefined;
  if (foreign) return foreign;
  switch (command.type) {
    case 'fileByLimit':
      return fileByLimit(state, context);
    case 'proposeCorrection':
      return proposeCorrection(state, command, context);
    case 'decideCorrection':
      return decideCorrection(state, command, context);
    case 'receiveMaterial':
    case 'claimPoverty':
    case 'receiveCorrection':
    case 'returnPapers':
    case 'withdrawApplication':
    case 'addParty':
      return decideIntake(state, command, context);
    case 'bookReceipt':
    case 'setLateInterest':
    case 'waive':
    case 'recordFee':
      return hasMoney(state) ? decideMoney(state, command, context) : refuse('not_allowed', { status: state.status });
    case 'drawUpDistribution':
      return isWorking(state) ? drawUpDistribution(state, command, context) : refuse('not_allowed', { status: state.status });
    case 'proposeClosing':
      return isWorking(state) ? proposeClosing(state, command, context) : refuse('not_allowed', { status: state.status });
    case 'decideClosing':
      return isWorking(state) ? decideClosing(state, command, context) : refuse('not_allowed', { status: state.status });
    case 'receiveClue':
    case 'sendQuery':
    case 'recordFinding':
    case 'control':
    case 'renewControl':
    case 'releaseControl':
      return isWorking(state) ? decideProperty(state, command, context) : refuse('not_allowed', { status: state.status });
    default:
      return isWorking(state) ? decideConduct(state, command, context) : refuse('not_allowed', { status: state.status });
  }
}
