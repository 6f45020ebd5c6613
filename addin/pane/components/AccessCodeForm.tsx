import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useRef, useState } from 'react';
import type { AccessCode } from '../answers.ts';
import type { PaneController } from '../controller.ts';
import { SAVED_TEXT } from '../wording.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  line: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  input: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
  present: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', justifyContent: 'space-between' },
});

interface AccessCodeFormProps {
  readonly accessCode: AccessCode;
  /** 按钮上的字：`记下`，或在被拒之后 `记下并重试`。 */
  readonly action: string;
  readonly controller: PaneController;
}

/** 填访问码。填过的不显示，只能忘掉或另填一个。 */
export function AccessCodeForm({ accessCode, action, controller }: AccessCodeFormProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { present, outcome } = accessCode;
  const forget = (): void => {
    controller.forgetAccessCode();
    // 按下的按钮随即没了，焦点接到填写处。
    input.current?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    void controller.saveAccessCode(typed);
    if (controller.state().accessCode.outcome !== 'not-a-code') setTyped('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        className={styles.field}
        label="访问码"
        hint="由管理员发给您；只存在这台电脑上，不写进工作簿。"
        {...(outcome !== undefined && {
          validationState: outcome === 'kept' ? 'success' : outcome === 'session' ? 'warning' : 'error',
          validationMessage: SAVED_TEXT[outcome],
        })}
      >
        {(field) => (
          <div className={styles.line}>
            <Input
              {...field}
              ref={input}
              className={styles.input}
              type="password"
              autoComplete="off"
              size="small"
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
            <Button className={styles.button} type="submit" size="small" disabledFocusable={typed.trim() === ''}>
              {action}
            </Button>
          </div>
        )}
      </Field>
      {present ? (
        <div className={styles.present}>
          <Text size={200}>已记着一个访问码；另填一个就换掉。</Text>
          <Button className={styles.button} size="small" onClick={forget}>
            忘掉访问码
          </Button>
        </div>
      ) : null}
    </form>
  );
}
