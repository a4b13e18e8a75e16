import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import type { CaseStream } from '#contract/case.ts';
import { useWords } from '../../lib/i18n.ts';
import { useCaseSay } from './case-words.ts';

type Item = { stream: CaseStream; offer: CaseStream['offers'][number] };

/** Commands that move deadlines stand apart from the rest. */
const TIME_COMMANDS: readonly string[] = ['suspend', 'resume', 'proposeExtension', 'decideExtension', 'excludePeriod', 'prolongSuspension'];

/** What may be done on any day: allowed commands first, the others greyed with the reason. It holds no rule of its own. */
export function CaseActions({ streams, onAct }: { streams: readonly CaseStream[]; onAct: (streamId: string, command: string) => void }) {
  const say = useCaseSay();
  const items = streams.flatMap((stream): Item[] => stream.offers.map((offer) => ({ stream, offer })));
  const timeItems = items.filter(({ offer }) => TIME_COMMANDS.includes(offer.command));
  const otherItems = items.filter(({ offer }) => !TIME_COMMANDS.includes(offer.command));
  return (
    <>
      {timeItems.length > 0 ? <ActionMenu text={say('timeActs')} items={timeItems} onAct={onAct} /> : null}
      {otherItems.length > 0 ? <ActionMenu text={say('moreActs')} items={otherItems} onAct={onAct} /> : null}
    </>
  );
}

/** Where several procedures offer the same, each says which it is. */
function placeOf({ stream, offer }: Item, items: readonly Item[]): string {
  const isAlone = items.filter((other) => other.offer.command === offer.command).length === 1;
  return isAlone ? '' : `（${stream.streamId.slice(stream.streamId.lastIndexOf('/') + 1)}）`;
}

function ActionMenu({ text, items, onAct }: { text: string; items: readonly Item[]; onAct: (streamId: string, command: string) => void }) {
  const say = useCaseSay();
  const words = useWords();
  const entry = (item: Item) => ({
    key: `${item.stream.streamId} ${item.offer.command}`,
    disabled: item.offer.refused !== null,
    onClick: () => onAct(item.stream.streamId, item.offer.command),
    label: (
      <span className="act-entry">
        {words(item.offer.name)}
        {placeOf(item, items)}
        {item.offer.why ? <span className="act-why">{words(item.offer.why)}</span> : null}
      </span>
    ),
  });
  const allowed = items.filter(({ offer }) => offer.refused === null);
  const refused = items.filter(({ offer }) => offer.refused !== null);
  const menu: NonNullable<MenuProps['items']> = [
    ...allowed.map(entry),
    ...(allowed.length === 0 ? [{ key: 'none', disabled: true, label: say('noActs') }] : []),
    ...(refused.length > 0 ? [{ key: 'refused', type: 'group' as const, label: say('cannotNow'), children: refused.map(entry) }] : []),
  ];
  return (
    <Dropdown menu={{ items: menu, className: 'act-menu' }} trigger={['click']} placement="bottomRight">
      <Button>
        {text} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
