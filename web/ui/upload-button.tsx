import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

type UploadButtonProps = { label: string; accept?: string; isPrimary?: boolean; name?: string; onFile: (file: File) => Promise<void> };

/** Chooses one file and sends it; what goes wrong is said below. */
export function UploadButton({ label, accept, isPrimary = false, name, onFile }: UploadButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function send(file: File) {
    setPending(true);
    setProblem(null);
    try {
      await onFile(file);
    } catch (error) {
      setProblem(error);
    }
    setPending(false);
  }

  return (
    <>
      <Button type={isPrimary ? 'primary' : 'default'} icon={<UploadOutlined />} loading={isPending} {...(name ? { 'aria-label': name } : {})} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={name ?? label}
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file);
          event.target.value = '';
        }}
      />
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  );
}
