import { Drawer } from 'antd';
import type { CaseView, Party } from '#contract/case.ts';
import { worldOf } from '../../act/case-world.ts';
import { FormFromSpec } from '../../forms/form-from-spec.tsx';
import { FormWorldContext } from '../../forms/form-world.ts';
import { personBody, personField } from '../../forms/person-fields.ts';
import { act, replace } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { tell } from '../../ui/told.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { ACCOUNT, NEW_AGENT } from './party-forms.ts';

const PANEL_PX = 720;

export type PartyAsk = { type: 'add' } | { type: 'account'; party: Party };

/** The forms about persons: an agent, or another account of somebody who is there. */
export function PartyPanel({ view, asked, onClose }: { view: CaseView; asked: PartyAsk | null; onClose: () => void }) {
  const words = useWords();
  const isNarrow = useNarrow();
  const refresh = useRefresh();
  const { caseId, caseNumber, receiptNo } = view.case;
  const number = caseNumber ?? receiptNo;
  const spec = asked?.type === 'account' ? ACCOUNT : NEW_AGENT;

  async function submit(answer: Record<string, unknown>, key: string) {
    if (asked?.type === 'account') {
      const { account, reason } = answer as { account: string; reason: string };
      await replace('/cases/:caseId/parties/:personId/account', { caseId, personId: asked.party.personId }, { account, reason }, key);
    } else {
      await act('/cases/:caseId/agents', { caseId }, { person: personBody(answer) }, key);
    }
    refresh();
    tell(`${number}　${words(spec.ask)}`);
    onClose();
  }

  return (
    <Drawer open={asked !== null} onClose={onClose} size={isNarrow ? '100%' : PANEL_PX} destroyOnHidden title={words(spec.ask)}>
      {asked ? (
        <FormWorldContext value={worldOf(view, '')}>
          <FormFromSpec
            formId={asked.type === 'add' ? `party:${caseId}` : `account:${caseId}:${asked.party.personId}`}
            spec={spec}
            about={asked.type === 'add' ? number : `${number}　${asked.party.name}`}
            initial={asked.type === 'add' ? { type: 'natural', idType: 'citizen' } : {}}
            fieldOf={(path, typed) => personField(path.replace(/^person\./, ''), typed)}
            onSubmit={submit}
            onCancel={onClose}
          />
        </FormWorldContext>
      ) : null}
    </Drawer>
  );
}
