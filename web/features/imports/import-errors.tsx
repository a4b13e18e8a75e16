import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { download } from '../../lib/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useImportsSay } from './imports-words.ts';

type Format = 'xlsx' | 'csv';

/** The rows that were not taken, as a file to be mended, for a reason that is logged. */
export function ImportErrors({ importId }: { importId: string }) {
  const say = useImportsSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const take = useMutation({ mutationFn: (format: Format) => download('/imports/:importId/errors', { importId }, { format, reason: reason.trim() }, `${say('errorsName')}.${format}`), gcTime: 0 });
  const offer = (format: Format, label: string) => (
    <Button disabled={reason.trim().length < 2} loading={take.isPending && take.variables === format} onClick={() => take.mutate(format)}>
      {label}
    </Button>
  );
  return (
    <div className="field">
      <label htmlFor={id}>{say('errorsReason')}</label>
      <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      <div className="row">
        {offer('xlsx', say('errorsXlsx'))}
        {offer('csv', say('errorsCsv'))}
      </div>
      {take.error ? <ProblemAlert problem={take.error} /> : null}
    </div>
  );
}
