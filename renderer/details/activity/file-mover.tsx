import { Button } from "antd";
import type { ActivityView } from "../../../shared/contract/schemas/activity.ts";
import { activityText } from "../../text/activity.ts";
import { useText } from "../../text/use-text.ts";

type File = ActivityView["evidence"][number];

interface FileMoverProps {
  file: File;
  onMove: (file: File) => void;
}

/** The button that takes a file out of a record, or puts it back. */
function FileMover({ file, onMove }: FileMoverProps) {
  const t = useText(activityText);
  const { name, withdrawn } = file;
  return (
    <Button
      size="small"
      type="text"
      aria-label={withdrawn ? t.putBackOf(name) : t.takeOutOf(name)}
      onClick={() => onMove(file)}
    >
      {withdrawn ? t.putBack : t.takeOut}
    </Button>
  );
}

/** The control that `ProofList` shows beside each file. */
export const fileMover = (onMove: (file: File) => void) => (file: File) => <FileMover file={file} onMove={onMove} />;
