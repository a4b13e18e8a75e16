import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Party } from '#contract/case.ts';
import { act } from '../../lib/api.ts';
import { wordBook } from '../../lib/i18n.ts';
import { LoggedReason } from '../../ui/logged-reason.tsx';

const useSay = wordBook('reveal', {
  title: { zh: '查看完整信息', en: 'Reveal' },
  field: { zh: '查看哪一项', en: 'What' },
  close: { zh: '关闭', en: 'Close' },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  phone: { zh: '联系电话', en: 'Phone' },
  address: { zh: '住址', en: 'Address' },
  account: { zh: '收款账户', en: 'Bank account' },
  value: { zh: '完整信息', en: 'In full' },
});

/** One masked field in full, for a reason that is logged. It is kept no longer than the dialog is open. */
export function RevealDialog({ caseId, party, onClose }: { caseId: string; party: Party | null; onClose: () => void }) {
  const say = useSay();
  const [field, setField] = useState<Party['has'][number] | null>(null);
  const reveal = useMutation({
    mutationFn: (body: { field: Party['has'][number]; reason: string }) => act('/cases/:caseId/parties/:personId/reveal', { caseId, personId: party?.personId ?? '' }, body, crypto.randomUUID()),
    gcTime: 0,
  });
  return (
    <Modal open={party !== null} onCancel={onClose} title={say('title')} footer={<Button onClick={onClose}>{say('close')}</Button>} destroyOnHidden>
      <div className="stack">
        <fieldset className="field">
          <legend>{say('field')}</legend>
          <Radio.Group className="options" value={field} onChange={(event) => setField(event.target.value as Party['has'][number])}>
            {party?.has.map((one) => (
              <Radio key={one} value={one}>
                {say(one)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <LoggedReason givings={[{ isPending: reveal.isPending, onGive: (reason) => field && reveal.mutate({ field, reason }) }]} isReady={field !== null} error={reveal.error} />
        {reveal.data ? (
          <p role="status" className="bar is-news">
            {say('value')}：<strong className="num">{reveal.data.value}</strong>
          </p>
        ) : null}
      </div>
    </Modal>
  );
}
