import { expect, it } from 'vitest';
import { CAUSES, causeWords, findCause, isLivelihood } from './causes.ts';

it('has each code and each name once', () => {
  expect(new Set(CAUSES.map(({ code }) => code)).size).toBe(CAUSES.length);
  expect(new Set(CAUSES.map(({ zh }) => zh)).size).toBe(CAUSES.length);
});

it('finds a cause by its code and by its Chinese name', () => {
  expect(findCause('wages')?.zh).toBe('追索劳动报酬纠纷');
  expect(findCause(' 追索劳动报酬纠纷 ')?.code).toBe('wages');
});

it('shows what is not in the list as it was entered', () => {
  expect(causeWords('行政处罚')).toEqual({ zh: '行政处罚', en: '行政处罚' });
});

it('names the causes of livelihood', () => {
  expect(CAUSES.filter(({ code }) => isLivelihood(code)).map(({ zh }) => zh)).toMatchInlineSnapshot(`
    [
      "同居关系子女抚养纠纷",
      "抚养费纠纷",
      "扶养费纠纷",
      "赡养费纠纷",
      "变更赡养关系纠纷",
      "追索劳动报酬纠纷",
      "工伤保险待遇纠纷",
      "养老保险待遇纠纷",
      "机动车交通事故责任纠纷",
      "医疗损害责任纠纷",
    ]
  `);
});
