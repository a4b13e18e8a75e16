import { Drawer } from 'antd';
import type { CaseView } from '#contract/case.ts';
import { worldOf } from '../../act/case-world.ts';
import { PayerReveal } from '../../act/payer-reveal.tsx';
import { FormFromSpec } from '../../forms/form-from-spec.tsx';
import { FormWorldContext } from '../../forms/form-world.ts';
import { commandBody, commandField } from '../../forms/new-person.ts';
import { commandForm } from '../../forms/registry.ts';
import { act } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { tell } from '../../ui/told.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useCaseSay } from './case-words.ts';

const PANEL_PX = 720;

type CommandPanelProps = { view: CaseView; streamId: string | null; command: string | null; onClose: () => void };

/** The form of a command to a case or procedure. */
export function CommandPanel({ view, streamId, command, onClose }: CommandPanelProps) {
  const say = useCaseSay();
  const words = useWords();
  const isNarrow = useNarrow();
  const refresh = useRefresh();
  const stream = view.streams.find((one) => one.streamId === streamId);
  const offer = stream?.offers.find((one) => one.command === command);
  const spec = stream && command ? commandForm(stream.kind, command) : undefined;
  const number = view.case.caseNumber ?? view.case.receiptNo;
  const title = offer ? words(offer.name) : ' ';

  async function submit(fields: Record<string, unknown>, key: string) {
    if (!stream || !command) return;
    try {
      await act('/streams/:streamId/commands', { streamId: stream.streamId }, { ...commandBody(command, fields), expectedRevision: stream.revision }, key);
    } finally {
      refresh();
    }
    tell(say('told', { number, what: title }));
    onClose();
  }

  return (
    <Drawer open={offer !== undefined} onClose={onClose} size={isNarrow ? '100%' : PANEL_PX} destroyOnHidden title={title} extra={<CaseNo number={number} caseId={view.case.caseId} isLink={false} />}>
      {offer?.why ? <p className="bar is-warn">{words(offer.why)}</p> : null}
      {spec && stream?.kind === 'receipt' ? <PayerReveal streamId={stream.streamId} /> : null}
      {offer && !spec ? <p className="bar is-warn">{say('noForm')}</p> : null}
      {offer && spec && stream ? (
        <FormWorldContext value={worldOf(view, stream.streamId)}>
          <FormFromSpec key={`${stream.streamId} ${offer.command}`} formId={`command:${stream.streamId}:${offer.command}`} spec={spec} about={`${number}　${title}`} fieldOf={commandField} onSubmit={submit} onCancel={onClose} />
        </FormWorldContext>
      ) : null}
    </Drawer>
  );
}
