import { Button } from "../components/button.tsx";
import { Component } from "react";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import styles from "./screen-boundary.module.css";

/**
 * Keeps a fault of one screen from taking the side bar with it: shows a message in its place and offers to load again.
 */
export class ScreenBoundary extends Component<{ children: React.ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { error: unknown }) {
  const t = useText(commonText);
  return (
    <div className={styles.broken} role="alert">
      <p>{t.screenFailed(error instanceof Error ? error.message : String(error))}</p>
      <Button onClick={() => window.location.reload()}>{t.reload}</Button>
    </div>
  );
}
