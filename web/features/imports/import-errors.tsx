import { useMutation } from '@tanstack/react-query';
import { download } from '../../lib/api.ts';
import { LoggedReason } from '../../ui/logged-reason.tsx';
import { useImportsSay } from './imports-words.ts';

type Taking = { format: 'xlsx' | 'csv'; reason: string };

/** The rows that were not taken, as a file to be mended, for a reason that is logged. */
export function ImportErrors({ importId }: { importId: string }) {
  const say = useImportsSay();
  const take = useMutation({ mutationFn: (body: Taking) => download('/imports/:importId/errors', { importId }, body, `${say('errorsName')}.${body.format}`), gcTime: 0 });
  const offer = (format: Taking['format'], label: string) => ({ label, isPending: take.isPending && take.variables.format === format, onGive: (reason: string) => take.mutate({ format, reason }) });
  return <LoggedReason label={say('errorsReason')} givings={[offer('xlsx', say('errorsXlsx')), offer('csv', say('errorsCsv'))]} error={take.error} />;
}
