import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StackFrame } from '@/domain/model/stack';
import { openingIndex } from '@/domain/model/stack';
import type { Engine, ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { Overlay } from '@/viewer/viewport/Overlay';
import { SliceSlider } from '@/viewer/viewport/SliceSlider';
import { Viewport } from '@/viewer/viewport/Viewport';
import { useApp } from '../../AppContext';
import { sectionName } from '../../i18n/sectionName';
import { useText } from '../../i18n/useText';
import { useWidth } from '../../ui/useWidth';
import { ImageNotes } from './ImageNotes';
import { LinkMarks } from './LinkMarks';
import { Loupe } from './Loupe';
import { overlayTexts } from './overlayTexts';
import { MeasureMarks } from './MeasureMarks';
import { pictureName, stackName } from './pictureName';
import { PointNote } from './PointNote';
import { RenderedNote } from './RenderedNote';
import styles from './Picture.module.css';
import type { PaneFacts } from './usePaneContent';
import { usePointing } from './usePointing';

interface Props {
  readonly pane: number;
  readonly engine: Engine;
  readonly facts: PaneFacts;
  /** In the words of the pane's header. */
  readonly role: string;
  readonly snapshot: ViewportSnapshot | null;
  readonly onHandle: (handle: ViewportHandle | null) => void;
}

/** Shown while there is nothing that may be seen: the viewport stays, its pixels go. */
const nothing: readonly StackFrame[] = [];

/** The picture with what is written over it, and the slider beside it. */
export function Picture({ pane, engine, facts, role, snapshot, onHandle }: Props) {
  const { links, livePanes, workspace } = useApp();
  const text = useText();
  const tool = useStore(workspace, (state) => state.tool);
  const [handle, setHandle] = useState<ViewportHandle | null>(null);
  useEffect(() => (handle ? livePanes.register(pane, handle) : undefined), [livePanes, pane, handle]);
  const surround = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(surround);

  const { content, study, series } = facts;
  const frames = content.is === 'picture' ? content.frames : nothing;
  const shown = snapshot && snapshot.stack === frames ? snapshot : null;
  const index = shown?.index ?? 0;
  const frame = frames[index];
  const reformat = content.is === 'picture' ? content.reformat : null;
  const section = reformat?.shown ?? null;
  const stack = useMemo(
    () => (study && series ? stackName({ study, series, frames }, text) : ''),
    [study, series, frames, text],
  );
  const place = text(section ? 'reformat.plane' : 'pane.slice', { index: index + 1, count: frames.length });
  const name = study
    ? pictureName(stack, { index, count: frames.length, role, study, section: section !== null }, text)
    : text('picture.none');
  const origin = shown?.origin === 'rendered' ? text('rendered.label') : '';
  const label = [section && sectionName(section, text), name, origin].filter(Boolean).join(', ');
  const { onPoint, region } = usePointing(pane, handle, frame);
  return (
    <div className={styles.surround} data-tone={facts.role}>
      <div ref={surround} className={styles.picture}>
        <Viewport
          engine={engine}
          stack={frames}
          // Read when the stack changes: level with the picture beside it.
          initialIndex={
            shown
              ? shown.index
              : (reformat?.openingIndex ??
                facts.opening ??
                links.openingIndex(pane, frames) ??
                openingIndex(frames))
          }
          tool={tool}
          label={label}
          onPoint={onPoint}
          onHandle={(next) => {
            setHandle(next);
            onHandle(next);
          }}
        >
          {shown && handle && <LinkMarks pane={pane} handle={handle} snapshot={shown} />}
          {shown && frame && handle && <MeasureMarks frame={frame} handle={handle} snapshot={shown} />}
          {shown && frame && handle && (
            <Loupe pane={pane} engine={engine} frame={frame} handle={handle} snapshot={shown} />
          )}
          {region && <div className={styles.region} style={region} />}
          {shown?.state === 'shown' && shown.origin === 'rendered' && <RenderedNote />}
          {shown?.state === 'shown' && frame && shown.origin === 'native' && (
            <ImageNotes frame={frame} graphics={shown.graphics} />
          )}
          {shown && frame && <PointNote pane={pane} frame={frame} />}
          {shown && frame && study && (
            <Overlay
              {...overlayTexts(
                { frame, study, series, role, isCurrent: facts.role === 'current', section, snapshot: shown },
                text,
              )}
              orientation={shown.orientation}
              mmPerPixel={shown.mmPerPixel}
              widthPx={widthPx}
              scaleLabel={text('overlay.scale')}
              {...(frame.instance.image?.spacingKind === 'detector' && {
                scaleNote: text('overlay.detector'),
              })}
            />
          )}
        </Viewport>
      </div>
      <div className={styles.slider}>
        <SliceSlider
          index={index}
          count={frames.length}
          label={text('pane.slider')}
          valueText={place}
          onIndex={(to) => void handle?.run({ do: 'slice', index: to })}
        />
      </div>
    </div>
  );
}
