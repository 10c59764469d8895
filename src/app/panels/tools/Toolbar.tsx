import { CircleQuestionMark, Moon, PanelLeft, Sun } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { DragTools } from './DragTools';
import { LayoutTools } from './LayoutTools';
import { LinkTools } from './LinkTools';
import { MoreMenu } from './MoreMenu';
import { MprMenu } from './MprMenu';
import { PresetMenu } from './PresetMenu';
import { StepTools } from './StepTools';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';
import { ViewTools } from './ViewTools';

/** One slim row; what does not fit it is behind one button and behind keys. */
export function Toolbar(props: ToolbarProps) {
  const text = useText();
  const { narrow, picture, theme, historyOpen } = props;
  const steps = !narrow && (props.hanging.stage ?? props.hanging.prior) !== null;
  return (
    <div
      role="group"
      data-steps={steps || undefined}
      className={styles.toolbar}
      aria-label={text('tools.label')}
    >
      {!narrow && (
        <>
          <IconButton
            icon={PanelLeft}
            label={text('tools.history')}
            data-action="history"
            pressed={historyOpen}
            onClick={props.onHistory}
          />
          <span className={styles.divider} />
        </>
      )}
      <DragTools {...props} />
      <PresetMenu
        presets={picture?.presets ?? []}
        sent={picture?.sent ?? []}
        graphics={picture?.graphics ?? null}
        disabled={!picture}
        compact={narrow}
        onAction={props.onAction}
      />
      <ViewTools picture={picture} narrow={narrow} onAction={props.onAction} />
      <MprMenu {...props} />
      <span className={styles.space} />
      {narrow ? (
        <MoreMenu {...props} />
      ) : (
        <>
          {props.links && <LinkTools links={props.links} onLink={props.onLink} onLinks={props.onLinks} />}
          {steps && (
            <span className={styles.steps}>
              <StepTools {...props} />
            </span>
          )}
          <LayoutTools {...props} />
          <span className={styles.tight}>
            <MoreMenu {...props} />
          </span>
          <span className={styles.roomy}>
            <IconButton
              icon={theme === 'dark' ? Sun : Moon}
              label={text(theme === 'dark' ? 'tools.light' : 'tools.dark')}
              onClick={props.onTheme}
            />
            <IconButton
              icon={CircleQuestionMark}
              label={text('tools.help')}
              shortcut={shortcutOf('help')}
              onClick={props.onHelp}
            />
          </span>
        </>
      )}
    </div>
  );
}
