import type { Words } from '#domain/shared/words.ts';
import { useWords } from '../lib/i18n.ts';

const NAMES: Readonly<Record<string, Words & { isStrong?: true }>> = {
  poverty: { zh: '扶贫', en: 'Poverty', isStrong: true },
  povertyClaimed: { zh: '扶贫（待核）', en: 'Poverty (claimed)' },
  livelihood: { zh: '涉民生', en: 'Livelihood', isStrong: true },
  urged: { zh: '督办', en: 'Urged', isStrong: true },
  petition: { zh: '信访', en: 'Petition' },
  imported: { zh: '导入', en: 'Imported' },
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
