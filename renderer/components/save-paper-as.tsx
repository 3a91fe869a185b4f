import { Button } from "antd";
import type { PaperFormat } from "../../shared/contract/schemas/paper.ts";
import { printText } from "../text/print.ts";
import { useText } from "../text/use-text.ts";

/** Formats that a browser has to draw. */
const DRAWN: readonly PaperFormat[] = ["pdf", "png"];

interface SavePaperAsProps {
  formats: readonly Exclude<PaperFormat, "html">[];
  /** Whether this door can draw pictures and PDFs. */
  canDraw: boolean;
  isReady: boolean;
  isBusy: boolean;
  /** Each over the whole width, one below the other. */
  block?: boolean;
  onSave: (format: PaperFormat) => void;
}

/** A button for each format in which a paper can be had. */
export function SavePaperAs({ formats, canDraw, isReady, isBusy, block = false, onSave }: SavePaperAsProps) {
  const t = useText(printText);
  return formats.map((format) => (
    <Button
      key={format}
      block={block}
      disabled={!isReady || isBusy || (DRAWN.includes(format) && !canDraw)}
      onClick={() => onSave(format)}
    >
      {t.saveAs[format]}
    </Button>
  ));
}
