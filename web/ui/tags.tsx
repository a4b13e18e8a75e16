import type { Words } from '#domain/shared/words.ts';
import { useWords } from '../lib/i18n.ts';

const NAMES: Readonly<Record<string, Words & { isStrong?: true }>> = {
  扶贫: { zh: '扶贫', en: 'Poverty', isStrong: true },
  涉民生: { zh: '涉民生', en: 'Livelihood', isStrong: true },
};

/** The tags that lists can be filtered by. */
export const TAG_IDS = Object.keys(NAMES);

/** The name of a tag in the language of the screen; an unknown one is shown as it is. */
export function useTagName(): (tag: string) => string {
  const words = useWords();
  return (tag) => (NAMES[tag] ? words(NAMES[tag]) : tag);
}

export function Tags({ tags }: { tags: readonly string[] }) {
  const name = useTagName();
  if (tags.length === 0) return null;
  return (
    <span className="tags">
      {tags.map((tag) => (
        <span key={tag} className={NAMES[tag]?.isStrong ? 'word-tag is-strong' : 'word-tag'}>
          {name(tag)}
        </span>
      ))}
    </span>
  );
}
