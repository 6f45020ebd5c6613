import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** 读屏软件念的一句话：进展与结果，不打断正在念的。 */
export function LiveRegion({ text }: { text: string }) {
  return (
    <div role="status" aria-live="polite" className={useStyles().hidden}>
      {text}
    </div>
  );
}
