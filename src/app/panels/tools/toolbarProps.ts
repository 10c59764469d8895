import type { MeasureAction } from '../../measuring/action';
import type { SentVoi } from '@/viewer/engine/stack/window';
import type { WindowPreset } from '../../workspace/presets';
import type { ViewAction } from '../../workspace/action';
import type { LinkFacts } from '../../linking/links';
import type { LinkAction } from '../../keys/keyTable';
import type { Choice } from '../../reformat/choices';
import type { ReformatAction } from '../../reformat/reformatAction';
import type { HangingTools } from '../../hanging/useHangingTools';
import type { StepAction } from '../../keys/stepKeys';
import type { Layout } from '@/domain/hanging/plan';
import type { LinkChoices, Tool } from '../../workspace/workspace';

export interface ToolbarProps {
  readonly tool: Tool;
  readonly layout: Layout;
  /** The focused pane has all the room. */
  readonly maximised: boolean;
  readonly theme: 'dark' | 'light';
  readonly historyOpen: boolean;
  readonly narrow: boolean;
  /** What the focused pane's picture allows; null without a picture. */
  readonly picture: {
    readonly presets: readonly WindowPreset[];
    /** Windows and tables of the header. */
    readonly sent: readonly SentVoi[];
    readonly plays: boolean;
    readonly playing: boolean;
    readonly invert: boolean;
    readonly slices: boolean;
    /** Whether what the image carries over its pixels is shown; null: it carries nothing. */
    readonly graphics: boolean | null;
  } | null;
  /** What the panes do together; null where there is one pane only. */
  readonly links: (LinkChoices & LinkFacts) | null;
  /** The section that the focused pane shows; null without a pane to choose for. */
  readonly reformat: Pick<Choice, 'plane' | 'slab'> | null;
  readonly onTool: (tool: Tool) => void;
  readonly onMeasure: (action: MeasureAction) => void;
  readonly onAction: (action: ViewAction) => void;
  readonly onLink: (action: LinkAction | 'guess') => void;
  readonly onLinks: (change: Partial<LinkChoices>) => void;
  readonly onReformat: (action: ReformatAction) => void;
  readonly hanging: HangingTools;
  /** The reader's own layout hangs, and not the one of the plan. */
  readonly ownLayout: boolean;
  readonly onStep: (action: StepAction) => void;
  /** null: as planned. */
  readonly onLayout: (layout: Layout | null) => void;
  readonly onMaximise: () => void;
  readonly onHistory: () => void;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}
