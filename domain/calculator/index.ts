import { err, type Result } from '#domain/shared/result.ts';
import { reliefCalculator, sanctionCalculator } from './bounds.ts';
import type { Calculated, Calculator, CalculatorContext } from './calculator.ts';
import { checksCalculator, deadlineCalculator, seizureCalculator, workingDaysCalculator } from './dates.ts';
import type { CalculatorInput } from './field.ts';
import { bankCardCheck, caseNumberCheck, citizenNumberCheck, creditCodeCheck, plateCheck } from './identity.ts';
import { lawCalculator } from './law.ts';
import type { CalculatorProblem } from './problem.ts';
import { auctionCalculator, distributionCalculator, feeCalculator, interestCalculator } from './sums.ts';

/** The calculators, by the name they have in a link, on the command line and in the API. */
export const CALCULATORS = {
  deadline: deadlineCalculator,
  'working-days': workingDaysCalculator,
  seizure: seizureCalculator,
  checks: checksCalculator,
  fee: feeCalculator,
  interest: interestCalculator,
  distribution: distributionCalculator,
  auction: auctionCalculator,
  relief: reliefCalculator,
  sanction: sanctionCalculator,
} as const satisfies Record<string, Calculator>;

export const IDENTITY_CHECKS = {
  'citizen-number': citizenNumberCheck,
  'credit-code': creditCodeCheck,
  plate: plateCheck,
  'case-number': caseNumberCheck,
  'bank-card': bankCardCheck,
} as const satisfies Record<string, Calculator>;

export const LAW_LOOKUP: Calculator = lawCalculator;

export type CalculatorName = keyof typeof CALCULATORS;

/** Runs a calculator by its name. */
export function calculate(name: string, input: CalculatorInput, context: CalculatorContext): Result<Calculated, CalculatorProblem> {
  const found: Calculator | undefined = Object.hasOwn(CALCULATORS, name) ? CALCULATORS[name as CalculatorName] : undefined;
  return found ? found.calculate(input, context) : err({ code: 'no_such_calculator', detail: { name } });
}
