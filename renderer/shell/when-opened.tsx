import { type ComponentType, Suspense, lazy, useState } from "react";

/**
 * A part in Ant Design that opens over a screen. Both are loaded when the part is first opened, or when the page is
 * idle (`load-when-idle.tsx`), so that the first frame waits for neither.
 */
export function whenOpened<P extends { readonly isOpen: boolean }>(load: () => Promise<ComponentType<P>>) {
  const Part = inAnt(load);
  return function WhenOpened(props: P) {
    const [wasOpened, setOpened] = useState(false);
    if (props.isOpen && !wasOpened) setOpened(true);
    return wasOpened ? (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    ) : null;
  };
}

/** A part inside Ant Design; both are requested together when the part is first rendered. */
export function inAnt<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => {
    const [{ inAntScope }, Loaded] = await Promise.all([import("../theme/ant-scope.tsx"), load()]);
    return { default: inAntScope(Loaded) as ComponentType<object> };
  });
  return (props) => <Part {...props} />;
}
