import { describe, expect, it } from 'vitest';
import { KINDS } from '#domain/kinds.ts';
import type { CaseDraft } from '#domain/import/case-draft.ts';
import type { Judged, RawCell } from '#domain/import/table.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { citizenCheckDigit } from '#domain/identity/citizen-number.ts';
import { CASE_FIELDS, type CaseField } from './case-fields.ts';
import { judgeCase } from './case-row.ts';
import { findHeading } from './columns.ts';
import { maskedCells } from './masked.ts';
import { ROSTER_FIELDS, type RosterField } from './roster-fields.ts';
import { judgeRosterRow } from './roster-row.ts';

const CONTEXT = { courtCode: '陕0902', today: '2018-09-01', handlers: { civil: new Map([['李审', ['judge-1']]]), enforcement: new Map([['刘执', ['officer-1']], ['王重', ['officer-2', 'officer-3']]]) } };
const CITIZEN = `61999919700101001${citizenCheckDigit('619999197001010010')}`;

type Cells = Partial<Record<CaseField, RawCell>>;
const IN_HAND: Cells = {
  caseNumber: '(2018)陕0902执7号', receivedOn: '2018.3.1', filedOn: '2018年3月5日', cause: '民间借贷纠纷', amount: '10,000', applicant: '张测一', applicantId: CITIZEN, respondent: '李试二',
  titleNo: '（2017）陕0902民初9号', titleText: '偿还借款', effectiveOn: '2018-01-10', performBy: '2018-02-09', handler: '刘执', assignedOn: '2018-03-08',
};

function judge(cells: Cells, context = CONTEXT): Judged<CaseDraft> {
  const names = CASE_FIELDS.map(({ name }) => name.zh);
  const { columns } = findHeading([{ row: 1, cells: names }], CASE_FIELDS)!;
  return judgeCase({ row: 2, cells: CASE_FIELDS.map(({ id }) => cells[id] ?? null) }, columns, context);
}

function problems(cells: Cells): string[] {
  const judged = judge(cells);
  const columnOf = (letters: string | null) => CASE_FIELDS.find((_, at) => findHeading([{ row: 1, cells: CASE_FIELDS.map(({ name }) => name.zh) }], CASE_FIELDS)!.columns[at]!.column === letters)?.id ?? 'row';
  return judged.ok ? [] : judged.problems.map(({ column, code }) => `${columnOf(column)}: ${code}`);
}

function draft(cells: Cells): CaseDraft {
  const judged = judge(cells);
  if (!judged.ok) throw new Error(problems(cells).join(', '));
  return judged.draft;
}

/** What the kind makes of the lines. */
function told(cells: Cells, isOnRoster = false): { types: string[]; state: Record<string, unknown> } {
  const { kind, lines } = draft(cells);
  const events = lines({ personIds: ['p1', 'p2'], importId: 'i1', isOnRoster }).map((event) => (event.type === 'imported' ? { ...event, beforeMs: 0 } : event));
  const { evolve } = KINDS[kind]!.versions['2026-11']!;
  return { types: events.map(({ type }) => type), state: events.reduce<unknown>((state, event: AnyEvent) => evolve(state, event), undefined) as Record<string, unknown> };
}

describe('a row of an enforcement case', () => {
  it('is as far as its columns say', () => {
    expect(told(IN_HAND)).toMatchObject({ types: ['received', 'filed', 'numbered', 'assigned', 'imported'], state: { status: 'assigned', handlerId: 'officer-1', claim: { principal: '10000.00', interest: '0.00', costs: '0.00' }, filedOn: '2018-03-05' } });
    expect(told({ ...IN_HAND, noticeOn: '2018-03-10', reportBy: 15 })).toMatchObject({ state: { status: 'notified', notice: { on: '2018-03-10', reportDays: 15 } } });
    expect(told({ ...IN_HAND, noticeOn: '2018-03-10', reportBy: '2018-03-20' })).toMatchObject({ state: { notice: { reportDays: 10 } } });
    expect(told({ ...IN_HAND, handler: null, assignedOn: null })).toMatchObject({ types: ['received', 'filed', 'numbered', 'imported'], state: { status: 'filed' } });
    expect(told({ ...IN_HAND, caseNumber: null, filedOn: null, handler: null, assignedOn: null })).toMatchObject({ types: ['received', 'imported'], state: { status: 'received', receivedOn: '2018-03-01' } });
    expect(told({ ...IN_HAND, standstill: '中止' })).toMatchObject({ types: ['received', 'filed', 'numbered', 'assigned', 'suspended', 'clockPaused', 'imported'], state: { suspension: { on: '2018-09-01' } } });
  });
  it('has the end of its limit and of its standstill as the table has them', () => {
    const limitsOf = (cells: Cells) => (draft(cells).lines({ personIds: ['p1', 'p2'], importId: 'i1', isOnRoster: false }).at(-1) as unknown as { limits: { rule: string; until?: string }[] }).limits;
    expect(limitsOf({ ...IN_HAND, limitUntil: '2019-03-05' }).find(({ rule }) => rule === 'ENF-001')).toEqual({ rule: 'ENF-001', from: '2018-03-05', metOn: null, until: '2019-03-05' });
    expect(told({ ...IN_HAND, limitUntil: '2019-03-05' }).state).toMatchObject({ formerExtensions: [{ limit: { n: 181, unit: 'cd' } }] });
    expect(told({ ...IN_HAND, limitUntil: '2018-09-04' }).state).not.toHaveProperty('formerExtensions');
    expect(told({ ...IN_HAND, standstill: '暂缓', standstillUntil: '2018-12-01' }).state).toMatchObject({ suspension: { until: '2018-12-01' } });
    expect(problems({ ...IN_HAND, standstill: '暂缓', standstillUntil: '2018-08-31' })).toEqual(['standstillUntil: standstill_contradicts']);
    expect(problems({ ...IN_HAND, standstillUntil: '2018-12-01' })).toEqual(['standstillUntil: standstill_contradicts']);
    expect(problems({ ...IN_HAND, standstillUntil: '2018-08-31' })).toEqual([]);
  });
  it('keeps names of parties and numbers of persons out of its texts', () => {
    const texts = { titleText: '李试二偿还张 测一借款，汇入4111111111111111', closedOn: '2018-06-01', closing: '终结执行', closingReason: `张测一（${CITIZEN}）撤回` };
    const lines = JSON.stringify(draft({ ...IN_HAND, ...texts }).lines({ personIds: ['p1', 'p2'], importId: 'i1', isOnRoster: false }));
    expect(lines).toContain('⟦p2⟧偿还⟦p1⟧借款，汇入****1111');
    expect(lines).toContain(`⟦p1⟧（${CITIZEN.slice(0, 6)}********${CITIZEN.slice(14)}）撤回`);
  });
  it('that is closed keeps who is not here any more out of the handlers', () => {
    expect(told({ ...IN_HAND, handler: '已调离', received: '10000', paid: '10000', closedOn: '2018-06-01', closing: '执行完毕' })).toMatchObject({
      types: ['received', 'filed', 'numbered', 'assigned', 'paidBefore', 'claimCovered', 'closed', 'imported'], state: { status: 'closed', handlerId: 'former', isCovered: true },
    });
    expect(told({ ...IN_HAND, waived: '2000', received: '8000', closedOn: '2018-06-01', closing: '执行完毕' }).state).toMatchObject({ status: 'closed', waived: '2000.00' });
  });
  it('claims the poverty tag by its column or by the roster, and not once it is closed', () => {
    expect(told({ ...IN_HAND, poverty: '是' }).state).toMatchObject({ poverty: { tag: 'claimed' } });
    expect(told(IN_HAND, true).state).toMatchObject({ poverty: { tag: 'claimed' } });
    expect(told({ ...IN_HAND, poverty: '是', closedOn: '2018-06-01', closing: '终结执行' }, true).state).toMatchObject({ poverty: null });
  });
  it('is of the county that it names, which a court without a county of its own wants of the poor', () => {
    expect(draft(IN_HAND).countyCode).toBeNull();
    expect(['紫阳县', '安康市紫阳县', '610924'].map((county) => draft({ ...IN_HAND, county }).countyCode)).toEqual(['610924', '610924', '610924']);
    expect(problems({ ...IN_HAND, county: '某县' })).toEqual(['county: unknown_county']);
    const at = { ...CONTEXT, courtCode: '陕09' };
    const poor = (cells: Cells) => judge({ ...IN_HAND, caseNumber: '（2018）陕09执7号', poverty: '是', ...cells }, at);
    expect(poor({})).toMatchObject({ ok: false, problems: [{ code: 'county_missing' }] });
    expect(poor({ county: '紫阳县' })).toMatchObject({ ok: true, draft: { countyCode: '610924' } });
  });
  it('splits the claim where it is split', () => {
    expect(told({ ...IN_HAND, amount: '10000', interest: '500', costs: '50' }).state).toMatchObject({ claim: { principal: '9450.00', interest: '500.00', costs: '50.00' } });
    expect(told({ ...IN_HAND, amount: null, principal: 9000, interest: 500 }).state).toMatchObject({ claim: { principal: '9000.00', interest: '500.00' } });
    expect(problems({ ...IN_HAND, amount: '100', principal: '90', interest: '50' })).toEqual(['amount: bad_amount']);
  });
  it('says everything that is wrong with it, each in its column', () => {
    expect(problems({ ...IN_HAND, applicantId: 6.19999197001010e17, amount: '1.2万', filedOn: '2018-02-28', effectiveOn: '去年', respondent: null })).toEqual([
      'filedOn: dates_out_of_order', 'applicantId: number_lost', 'respondent: missing', 'amount: amount_in_large_unit', 'effectiveOn: bad_date']);
  });
  it.each<[string, Cells, string[]]>([
    ['a number of another court', { caseNumber: '（2018）陕0924执7号' }, ['caseNumber: other_court']],
    ['another court by name', { court: '紫阳县人民法院' }, ['court: other_court']],
    ['a kind that is not taken', { caseNumber: '（2018）陕0902执恢7号' }, ['caseNumber: kind_not_taken']],
    ['a number of a document', { caseNumber: '（2018）陕0902执7号之一' }, ['caseNumber: bad_case_number']],
    ['a number without a day of filing', { filedOn: null }, ['filedOn: number_without_filing']],
    ['a day of filing without a number', { caseNumber: null, typeCode: '执' }, ['caseNumber: filing_without_number']],
    ['a day to come', { assignedOn: '2018-09-02' }, ['assignedOn: date_in_future']],
    ['a day before the rules', { receivedOn: '2015-12-31' }, ['receivedOn: date_before_rules']],
    ['no day at all', { receivedOn: null, filedOn: null, caseNumber: null, handler: null, assignedOn: null }, ['receivedOn: missing']],
    ['an unknown handler', { handler: '周生' }, ['handler: no_such_handler']],
    ['two handlers of a name', { handler: '王重' }, ['handler: ambiguous_handler']],
    ['a closing that is not taken', { closedOn: '2018-06-01', closing: '终结本次执行程序' }, ['closing: closing_not_taken']],
    ['a closing without a day', { closing: '执行完毕' }, ['closedOn: closing_incomplete']],
    ['a day of closing without a way', { closedOn: '2018-06-01' }, ['closing: closing_incomplete']],
    ['money that is not paid out', { received: '500' }, ['received: money_not_paid_out']],
    ['less paid out than received', { received: '500', paid: '400' }, ['received: money_not_paid_out']],
    ['more paid out than received', { received: '400', paid: '500' }, ['received: money_not_paid_out']],
    ['performed, and not all paid or waived', { received: '9000', paid: '9000', waived: '500', closedOn: '2018-06-01', closing: '执行完毕' }, ['closing: performed_short']],
    ['a suspension, a day of assignment or of notice without a handler', { handler: null, standstill: '中止' }, ['handler: handler_missing']],
    ['money of a case that is not filed', { caseNumber: null, filedOn: null, assignedOn: null, handler: null, received: '500', paid: '500' }, ['received: money_before_filing', 'paid: money_before_filing']],
    ['a number of another year', { caseNumber: '（2099）陕0902执7号' }, ['caseNumber: number_of_other_year']],
    ['a serial that no court comes to', { caseNumber: '（2018）陕0902执12345678号' }, ['caseNumber: number_too_high']],
    ['the error of a formula', { applicant: '#N/A', applicantId: null, performBy: '#REF!' }, ['applicant: cell_is_error', 'performBy: cell_is_error']],
    ['more waived than claimed', { waived: '10000.01' }, ['waived: amount_above_claim']],
    ['a claim of nothing', { amount: '0' }, ['amount: amount_not_positive']],
    ['a tick that is none', { poverty: '可能' }, ['poverty: unknown_value']],
    ['a mark of standstill that is none', { standstill: '？' }, ['standstill: unknown_value']],
    ['performance before effect', { performBy: '2018-01-09' }, ['performBy: dates_out_of_order']],
    ['a handler before filing', { caseNumber: null, filedOn: null, assignedOn: null }, ['handler: handler_without_filing']],
  ])('refuses %s', (_what, changes, codes) => expect(problems({ ...IN_HAND, ...changes })).toEqual(codes));
  it('is the same row by its number, its receipt, or its parties, title and sum', () => {
    const key = (cells: Cells) => (judge(cells) as Extract<Judged<CaseDraft>, { ok: true }>).key;
    const bare: Cells = { ...IN_HAND, caseNumber: null, filedOn: null, handler: null, assignedOn: null };
    expect(key({ ...IN_HAND, applicant: '王五', receiptNo: '2018-9' })).toBe(key(IN_HAND));
    expect(key({ ...bare, receiptNo: '2018-9', applicant: '王五' })).toBe(key({ ...bare, receiptNo: '2018-9' }));
    expect(key({ ...bare, cause: '买卖合同纠纷', receivedOn: '2018-03-02' })).toBe(key(bare));
    for (const changes of [{ amount: 1 }, { titleNo: '（2017）陕0902民初10号' }, { applicant: '王五' }, { respondent: '王五' }]) expect(key({ ...bare, ...changes })).not.toBe(key(bare));
  });
});

describe('a row of a civil case', () => {
  const ON_TRIAL: Cells = { caseNumber: '（2018）陕0902民初8号', receivedOn: '2018-03-01', filedOn: '2018-03-05', cause: '追索劳动报酬纠纷', amount: '3000', request: '支付工资', applicant: '张测一', respondent: '测试有限公司', handler: '李审', procedure: '简易程序' };

  it('is received, on trial or withdrawn', () => {
    expect(told(ON_TRIAL)).toMatchObject({ types: ['received', 'filed', 'numbered', 'assigned', 'imported'], state: { status: 'assigned', judgeId: 'judge-1', docket: { procedure: 'simplified', fee: { status: 'due', amount: '5.00' } } } });
    expect(told({ ...ON_TRIAL, fee: '10' }).state).toMatchObject({ docket: { fee: { status: 'paid', amount: '10.00' } } });
    expect(told({ ...ON_TRIAL, caseNumber: null, filedOn: null, handler: null, procedure: null })).toMatchObject({ types: ['received', 'imported'], state: { status: 'received', claimAmount: '3000.00' } });
    expect(told({ ...ON_TRIAL, closedOn: '2018-04-01', closing: '按撤诉处理', handler: '已调离' })).toMatchObject({ state: { status: 'deemedWithdrawn' } });
  });
  it('with what only enforcement has is refused, field by field, and a handler is wanted where it was assigned', () => {
    expect(problems({ ...ON_TRIAL, received: '500', paid: '0', standstill: '中止', assignedOn: '2018-03-06', handler: null })).toEqual(['handler: handler_missing', 'received: not_of_civil', 'standstill: not_of_civil']);
  });
  it('that was judged comes with its enforcement case', () => {
    expect(problems({ ...ON_TRIAL, closedOn: '2018-04-01', closing: '判决' })).toEqual(['closing: closing_not_taken']);
  });
});

describe('a row of the roster', () => {
  const PERSON: Partial<Record<RosterField, RawCell>> = { county: '汉滨区', householdNo: 6109020001, personNo: '01', name: '张　测', id: `${CITIZEN}43`, householdSize: '4人', outOfPovertyYear: '2018年' };
  const judgePerson = (cells: typeof PERSON) => {
    const { columns } = findHeading([{ row: 1, cells: ROSTER_FIELDS.map(({ name }) => name.zh) }], ROSTER_FIELDS)!;
    return judgeRosterRow({ row: 2, cells: ROSTER_FIELDS.map(({ id }) => cells[id] ?? null) }, columns, { countyCode: '610902' });
  };

  it('is a person, known by household and number, and found by the first eighteen of a disability card', () => {
    expect(judgePerson(PERSON)).toMatchObject({ ok: true, key: '610902|6109020001|01', draft: { name: '张测', idNumber: CITIZEN, idGiven: `${CITIZEN}43`, householdSize: 4, outOfPovertyYear: 2018, town: null } });
  });
  it('belongs to the county of who brings it', () => {
    for (const county of ['汉滨区', '汉滨', '安康市汉滨区']) expect(judgePerson({ ...PERSON, county }).ok).toBe(true);
    for (const county of ['紫阳县', '区', '旬阳县']) expect(judgePerson({ ...PERSON, county })).toMatchObject({ ok: false, problems: [{ code: 'other_county' }] });
  });
  it('says everything that is wrong with it', () => {
    expect(judgePerson({ county: null, householdNo: 6.1e20, name: null, id: '61999919700101001', householdSize: '很多', outOfPovertyYear: '近年' })).toMatchObject({ ok: false, problems: ['missing', 'bad_number_length', 'number_lost', 'missing', 'missing', 'bad_count', 'bad_year'].map((code) => ({ code })) });
  });
});

it('a preview shows nobody in full, no sentence, and nothing of columns that are not mapped', () => {
  const shown = (cells: Cells) => maskedCells({ row: 2, cells: [...CASE_FIELDS.map(({ id }) => cells[id] ?? null), '王某某', Number(CITIZEN.slice(0, 12))] }, [...CASE_FIELDS.map(({ id, name }, at) => ({ column: `C${at}`, name: name.zh, field: id })), { column: 'X', name: '戊', field: null }, { column: 'Y', name: '己', field: null }], CASE_FIELDS).filter((text) => text !== '');
  expect(shown({ applicant: '张测一、李试二、阿不都热依木·买买提', applicantId: CITIZEN, applicantPhone: '13900000000', applicantAddress: '安康市汉滨区测试镇一组8号', account: '6222020000000000001', respondent: '王五（曾用名赵六七）、测试有限公司' })).toEqual([
    '张**、李**、阿**', `619999********${CITIZEN.slice(14)}`, '139****0000', '安康市汉滨区…', '****0001', '王**、测试有限公司', '（3 字）', '（12 字）']);
  expect(shown({ request: '判令李试二偿还张测一借款', titleText: '李试二偿还借款', closingReason: '张测一撤回', filedOn: 43284, amount: '1234567890.00', cause: `借款${CITIZEN}` })).toEqual([
    '2018-07-03', `借款619999********${CITIZEN.slice(14)}`, '（12 字）', '1234567890.00', '（7 字）', '（5 字）', '（3 字）', '（12 字）']);
});
