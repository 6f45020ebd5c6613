import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { FormActions } from './FormActions.tsx';
import type { FormProps } from './form.ts';
import { useWorkStyles } from './work-styles.ts';

/** 选几个文件。文件只在本机读，不上传。 */
export function ConsolidateForm({ onPlan, onBack }: FormProps) {
  const styles = useWorkStyles();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const plan = (): void =>
    onPlan({
      work: 'consolidate',
      files: files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) })),
    });
  return (
    <>
      <Text>选几个工作簿（.xlsx），把里面认得的表按种类汇到本工作簿，每行注明来自哪个文件、哪一行。</Text>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        hidden
        aria-label="要汇总的文件"
        onChange={(event) => setFiles([...(event.target.files ?? [])])}
      />
      <div className={styles.buttons}>
        <Button onClick={() => input.current?.click()}>选文件…</Button>
      </div>
      {files.length > 0 ? (
        <ul className={styles.lines} aria-label="选好的文件">
          {files.map((file) => (
            <li key={`${file.name}\n${file.lastModified}`}>{file.name}</li>
          ))}
        </ul>
      ) : null}
      <Text size={200} className={styles.quiet}>
        文件只在本机读，原件不动，也不上传。
      </Text>
      <FormActions disabled={files.length === 0} onBack={onBack} onPlan={plan} />
    </>
  );
}
