import { useLayoutEffect, useRef, useState } from "react";
import { PrintedPaper } from "../../components/printed-paper/printed-paper.tsx";
import styles from "./paper-preview.module.css";

/** A4 portrait at 96 dots an inch, in CSS pixels. */
const SHEET = { width: 794, height: 1123 };
const MOST_SCALE = 1.25;

/**
 * The paper's own page in a frame, scaled to the room there is. The frame is as tall as the page's content, so
 * that only the ground scrolls.
 */
export function PaperPreview({
  html,
  title,
  ref,
  onDrawn,
}: {
  html: string;
  title: string;
  /** Called when the page is in the frame. */
  onDrawn?: () => void;
  ref: React.RefObject<HTMLIFrameElement | null>;
}) {
  const ground = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [height, setHeight] = useState(SHEET.height);

  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScale(Math.min(MOST_SCALE, element.clientWidth / SHEET.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const measure = () => {
    const content = ref.current?.contentDocument?.documentElement;
    if (content) setHeight(Math.max(SHEET.height, content.scrollHeight));
    onDrawn?.();
  };
  return (
    <div ref={ground} className={styles.ground}>
      <PrintedPaper html={html} />
      <div className={styles.room} style={{ width: SHEET.width * scale, height: height * scale }}>
        <iframe
          ref={ref}
          data-paper
          className={styles.sheet}
          title={title}
          sandbox="allow-same-origin allow-modals"
          srcDoc={html}
          onLoad={measure}
          style={{ width: SHEET.width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
