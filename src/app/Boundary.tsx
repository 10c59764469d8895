import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useText } from './i18n/useText';
import { ActionButton } from './ui/ActionButton';
import { Message } from './ui/Message';

interface Props {
  readonly children: ReactNode;
}

/**
 * A part of the screen that breaks says so, and the rest lives on. What was thrown is not told: it may hold what the
 * part has shown.
 */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  static getDerivedStateFromError = () => ({ broken: true });
  override readonly state = { broken: false };
  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken onAgain={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const text = useText();
  return (
    <div role="alert">
      <Message icon={TriangleAlert} title={text('broken.title')} action={text('broken.action')}>
        <ActionButton onClick={onAgain}>{text('broken.again')}</ActionButton>
      </Message>
    </div>
  );
}
