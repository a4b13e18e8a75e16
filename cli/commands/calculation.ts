import { dayAt } from '#domain/shared/dates.ts';
import type { Calculator } from '#domain/calculator/calculator.ts';
import { calendarLine } from '#domain/calculator/dates.ts';
import { PROBLEM_TITLES, type CalculatorProblem } from '#domain/calculator/problem.ts';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { readArguments, usageOf } from '../arguments.ts';
import { DONE, refuse, type Command, type CommandProblem } from '../command.ts';

/** A calculator as a command. It needs no server: the calendar is the project's own, and its version is named. */
export function calculationCommand(name: string, calculator: Calculator, positional: readonly string[] = []): Command {
  return {
    usage: usageOf(name, calculator.fields, positional),
    run: async (argv, io) => {
      const read = readArguments(argv, calculator.fields, positional);
      if (!read.ok) return refuse(titled(read.error), argv.includes('--json'), io);
      const { input, isJson } = read.value;
      const calculated = calculator.calculate(input, { calendar: SEED_CALENDAR, today: dayAt(io.nowMs()) });
      if (!calculated.ok) return refuse(titled(calculated.error), isJson, io);
      const { answer, lines } = calculated.value;
      io.out(isJson ? `${JSON.stringify(answer)}\n` : `${[...lines, ...('calendar' in answer ? [calendarLine(SEED_CALENDAR)] : [])].map(({ zh }) => zh).join('\n')}\n`);
      return DONE;
    },
  };
}

function titled(problem: CalculatorProblem): CommandProblem {
  const { zh, en } = PROBLEM_TITLES[problem.code];
  const { code, field, detail } = problem;
  return { code, title: zh, titleEn: en, ...(field === undefined ? {} : { field }), ...(detail === undefined ? {} : { detail }) };
}
