import { describe, expect, it } from 'vitest';
import { formatCaseNumber, normalizeCaseNumber, parseCaseNumber } from './case-number.ts';
import { COURTS, courtOf, courtsWithin } from './courts.ts';

describe('case numbers', () => {
  it.each([
    '（2018）陕0724执123号', '（2018）陕0724执恢45号', '（2018）陕07执复9号', '（2018）陕执监3号', '（2018）陕0902司救执7号', '（2019）最高法知民终1号', '（2018）陕0724执123号之一',
    '（2018）陕0902民初123号',
  ])('%s is read and written the same', (text) => {
    const parsed = parseCaseNumber(text);
    expect(parsed.ok && formatCaseNumber(parsed.value)).toBe(text);
  });

  it('takes brackets of either width and writes the wide ones', () => {
    expect(normalizeCaseNumber(' (2018)陕0924执123号 ')).toEqual({ ok: true, value: '（2018）陕0924执123号' });
  });

  it('reads the elements', () => {
    expect(parseCaseNumber('（2018）陕0902司救执7号')).toEqual({ ok: true, value: { year: 2018, courtCode: '陕0902', typeCode: '司救执', serial: 7 } });
  });

  it.each(['（2018）陕072执1号', '2018陕0724执1号', '（2018）陕0724执0号', '（2018）陕0724执号', '（1918）陕0724执1号', '（2018）陕0724不1号', '（2018）最高法知民终1号', ''])('%s is no case number', (text) => {
    expect(parseCaseNumber(text)).toEqual({ ok: false, error: 'bad_case_number' });
  });
});

describe('courts', () => {
  it('has the 11 intermediate and 109 basic courts of Shaanxi under its high court', () => {
    const count = (level: string) => COURTS.filter((court) => court.level === level).length;
    expect([count('supreme'), count('high'), count('intermediate'), count('basic')]).toEqual([1, 1, 11, 109]);
    expect(courtsWithin('陕')).toHaveLength(121);
    expect(new Set(COURTS.map((court) => court.code)).size).toBe(COURTS.length);
  });

  it('finds a court with its parent, from the day that codes exist', () => {
    expect(courtOf('陕0902')).toMatchObject({ name: '安康市汉滨区人民法院', level: 'basic', parent: '陕09' });
    expect(courtOf('陕0924')?.name).toBe('紫阳县人民法院');
    expect(courtOf('陕0902', '2015-12-31')).toBeUndefined();
    expect(courtsWithin('陕09')).toHaveLength(11);
  });
});
