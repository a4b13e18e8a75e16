import { uploadMaterial } from '../lib/upload-material.ts';
import { useRefresh } from '../lib/use-act.ts';
import { UploadButton } from '../ui/upload-button.tsx';
import { ChoiceInput } from './choice-input.tsx';
import { useFormSay } from './fault-words.ts';
import type { Described } from './field-shell.tsx';
import type { Option } from './form-spec.ts';
import { useFormWorld } from './form-world.ts';

/** One of the case's materials, or a file that becomes one. */
export function MaterialInput({ options, value, onChange, described }: { options: readonly Option[]; value: string | undefined; onChange: (value: string) => void; described: Described }) {
  const say = useFormSay();
  const refresh = useRefresh();
  const { caseId } = useFormWorld();
  return (
    <div className="row">
      <ChoiceInput options={options} value={value} onChange={onChange} described={described} />
      {caseId === null ? null : (
        <UploadButton
          label={say('upload')}
          onFile={async (file) => {
            const { materialId } = await uploadMaterial(caseId, file);
            refresh();
            onChange(materialId);
          }}
        />
      )}
    </div>
  );
}
