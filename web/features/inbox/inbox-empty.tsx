import { Button } from 'antd';
import { Link } from 'react-router';
import type { Box } from '#contract/task.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useInboxSay } from './inbox-words.ts';

/** Nothing at all, or nothing under this filter: each with its own way out. */
export function InboxEmpty({ box, isFiltered, onClear }: { box: Box; isFiltered: boolean; onClear: () => void }) {
  const say = useInboxSay();
  if (isFiltered) return <EmptyState title={say('nothingFound')} action={<Button onClick={onClear}>{say('clear')}</Button>} />;
  switch (box) {
    case 'mine':
      return (
        <EmptyState title={say('nothingMine')} action={<Link to="/inbox/available">{say('toAvailable')}</Link>}>
          {say('nothingMineHint')}
        </EmptyState>
      );
    case 'available':
      return <EmptyState title={say('nothingAvailable')}>{say('nothingAvailableHint')}</EmptyState>;
    case 'held':
      return <EmptyState title={say('nothingHeld')} />;
    case 'done':
      return <EmptyState title={say('nothingDone')} />;
    case 'court':
      return <EmptyState title={say('nothingCourt')} />;
  }
}
