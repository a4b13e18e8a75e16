import { say, type Words } from '#domain/shared/words.ts';
import type { EnforcementEvent } from './events.ts';
import { PROPERTY_NAMES } from './names.ts';
import { PROPERTY_CLASSES, type PropertyClass } from './state.ts';

/** What a query brought: by class what was found, where nothing was, and who has not answered. A line that does not say who has not answered says of no class that it has nothing. */
export function querySentence({ on, round, results, notReturned }: Extract<EnforcementEvent, { type: 'queryReturned' }>): Words {
  const found: Words[] = results.map(({ propertyClass, finding }) => ({ zh: `${PROPERTY_NAMES[propertyClass].zh}——${finding}`, en: `${PROPERTY_NAMES[propertyClass].en}: ${finding}` }));
  const isFound = (propertyClass: PropertyClass) => results.some((result) => result.propertyClass === propertyClass);
  const empty = notReturned && PROPERTY_CLASSES.filter((propertyClass) => !isFound(propertyClass) && !notReturned.includes(propertyClass));
  const parts = [...found, ...(empty?.length ? [said('未查到', 'nothing found of', empty)] : []), ...(notReturned?.length ? [said('尚未反馈', 'no answer yet on', notReturned)] : [])];
  if (parts.length === 0) return say(`${on}第${round}次网络查控反馈：未查到可供执行的财产`, `Query no. ${round} returned on ${on}: nothing found`);
  return say(`${on}第${round}次网络查控反馈：${parts.map(({ zh }) => zh).join('；')}`, `Query no. ${round} returned on ${on}: ${parts.map(({ en }) => en).join('; ')}`);
}

function said(zh: string, en: string, classes: readonly PropertyClass[]): Words {
  return { zh: `${zh}：${classes.map((propertyClass) => PROPERTY_NAMES[propertyClass].zh).join('、')}`, en: `${en} ${classes.map((propertyClass) => PROPERTY_NAMES[propertyClass].en.toLowerCase()).join(', ')}` };
}
