import { describe, expect, it } from 'vitest';
import { auctionTerms, type AuctionInput } from './auction-terms.ts';
import { checkRelief, reliefCaps, type ReliefCaps } from './relief-cap.ts';
import { checkDetention, checkFine } from './sanction-bounds.ts';

const YUAN = 100n;

describe('an auction', () => {
  const house: AuctionInput = { appraised: 1_000_000n * YUAN, asset: 'immovable', mode: 'online', notice: '2018-06-01' };

  it('has its least prices, deposits and dates', () => {
    expect(auctionTerms({ ...house, failed: '2018-07-02' })).toEqual({
      ok: true,
      value: {
        firstStartMin: 700_000n * YUAN, deposit: { min: 35_000n * YUAN, max: 140_000n * YUAN }, partiesToldBy: '2018-05-29', earliestAuction: '2018-07-01',
        second: { startMin: 560_000n * YUAN, deposit: { min: 28_000n * YUAN, max: 112_000n * YUAN }, startBy: '2018-08-01', noticeBy: '2018-07-17' },
      },
    });
  });

  it('of movables is sooner, and dates never roll', () => {
    expect(auctionTerms({ ...house, asset: 'movable', notice: '2018-02-01', failed: '2018-02-16' })).toMatchObject({
      ok: true, value: { earliestAuction: '2018-02-16', partiesToldBy: '2018-01-29', second: { startBy: '2018-03-18', noticeBy: '2018-03-11' } },
    });
  });

  it('never starts below its share, to the fen', () => {
    expect(auctionTerms({ ...house, appraised: 12_345_672n })).toMatchObject({ ok: true, value: { firstStartMin: 8_641_971n, deposit: { min: 432_099n, max: 1_728_394n } } });
    expect(auctionTerms({ ...house, start: 699_999n * YUAN })).toEqual({ ok: false, error: { code: 'start_below_minimum', min: 700_000n * YUAN } });
    expect(auctionTerms({ ...house, start: 900_000n * YUAN })).toMatchObject({ ok: true, value: { second: { startMin: 720_000n * YUAN } } });
  });

  it('in the traditional way starts at the appraised price', () => {
    const traditional = auctionTerms({ ...house, mode: 'traditional', failed: '2018-07-02' });
    expect(traditional).toEqual({
      ok: true,
      value: { firstStartMin: 1_000_000n * YUAN, earliestAuction: '2018-06-16', second: { startMin: 800_000n * YUAN, startBy: '2018-08-31', noticeBy: '2018-08-16' } },
    });
  });

  it('needs a rule of its day, an appraisal, and a failure that can have been', () => {
    expect(auctionTerms({ ...house, notice: '2016-12-31' })).toMatchObject({ ok: false, error: { code: 'rule_not_in_force' } });
    expect(auctionTerms({ ...house, appraised: 0n })).toMatchObject({ ok: false, error: { code: 'amount_not_positive' } });
    expect(auctionTerms({ ...house, failed: '2018-06-30' })).toEqual({ ok: false, error: { code: 'failed_before_earliest', earliest: '2018-07-01' } });
  });
});

describe('relief', () => {
  const caps = (unenforced?: bigint): ReliefCaps => {
    const result = reliefCaps({ wage: 5_432n * YUAN, ...(unenforced === undefined ? {} : { unenforced }) });
    if (!result.ok) throw new Error(result.error);
    return result.value;
  };

  it('is capped by months of the average wage', () => {
    expect(caps()).toEqual({ cap: 195_552n * YUAN, advance: 16_296n * YUAN, advanceMax: 32_592n * YUAN });
    expect(reliefCaps({ wage: 0n })).toEqual({ ok: false, error: 'amount_not_positive' });
  });

  it('with 80,000 unenforced has no exception, and warns above 80,000', () => {
    const small = caps(80_000n * YUAN);
    expect(small).toMatchObject({ warnAbove: 80_000n * YUAN });
    expect(small.exceptionalMax).toBeUndefined();
    expect(checkRelief(small, { amount: 90_000n * YUAN, kind: 'relief', isExceptional: false })).toEqual({ isAllowed: true, warnings: ['above_unenforced'] });
    expect(checkRelief(small, { amount: 200_000n * YUAN, kind: 'relief', isExceptional: true })).toMatchObject({ isAllowed: false, code: 'above_cap' });
  });

  it('above the cap is an exception, never above what is unenforced', () => {
    const large = caps(300_000n * YUAN);
    expect(checkRelief(large, { amount: 250_000n * YUAN, kind: 'relief', isExceptional: false })).toMatchObject({ isAllowed: false, code: 'above_cap' });
    expect(checkRelief(large, { amount: 250_000n * YUAN, kind: 'relief', isExceptional: true })).toEqual({ isAllowed: true, warnings: ['exceptional'] });
    expect(checkRelief(large, { amount: 300_001n * YUAN, kind: 'relief', isExceptional: true })).toMatchObject({ isAllowed: false, code: 'above_unenforced' });
    expect(checkRelief(large, { amount: 0n, kind: 'relief', isExceptional: true })).toMatchObject({ isAllowed: false, code: 'amount_not_positive' });
  });

  it('in advance is usually three months, at most six', () => {
    expect(checkRelief(caps(), { amount: 16_296n * YUAN, kind: 'advance', isExceptional: false })).toEqual({ isAllowed: true, warnings: [] });
    expect(checkRelief(caps(), { amount: 32_592n * YUAN, kind: 'advance', isExceptional: false })).toEqual({ isAllowed: true, warnings: ['above_usual_advance'] });
    expect(checkRelief(caps(), { amount: 32_592n * YUAN + 1n, kind: 'advance', isExceptional: true })).toMatchObject({ isAllowed: false, code: 'above_advance_max' });
  });
});

describe('sanctions', () => {
  it.each([
    ['person', '0', 'below_minimum'], ['person', '0.01', undefined], ['person', '100000', undefined], ['person', '100000.01', 'above_maximum'],
    ['entity', '49999.99', 'below_minimum'], ['entity', '50000', undefined], ['entity', '1000000', undefined], ['entity', '1000000.01', 'above_maximum'],
  ] as const)('a fine on a %s of %s: %s', (party, yuan, code) => {
    const check = checkFine(party, BigInt(Math.round(Number(yuan) * 100)));
    expect(check.isAllowed ? undefined : check.code).toBe(code);
  });

  it.each([['person', 0n, 'below_minimum'], ['person', 1n, undefined], ['person', 15n, undefined], ['person', 16n, 'above_maximum'], ['entity', 5n, 'entity_not_detained']] as const)(
    'detention of a %s for %i days: %s', (party, days, code) => {
      const check = checkDetention(party, days);
      expect(check.isAllowed ? undefined : check.code).toBe(code);
    });
});
