import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing on the page stands in the way of a reader with a screen reader, a keyboard, or weak eyes. An open menu lies outside of the page's landmarks. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const hasMenu = (await page.getByRole('menu').filter({ visible: true }).count()) > 0;
  const { violations } = await new AxeBuilder({ page }).disableRules(hasMenu ? ['region'] : []).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`).join('\n')}`);
  expect(found, what).toEqual([]);
}
