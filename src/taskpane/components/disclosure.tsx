import { useId, useState, type ReactNode } from "react";

interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly onOpen?: () => void;
}

/** A heading that shows or hides what stands under it; its content is not built before it is first opened. */
export function Disclosure({ title, children, isOpenAtFirst = false, onOpen }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const toggle = (): void => {
    if (!isOpen) onOpen?.();
    setOpen(!isOpen);
  };
  return (
    <div className="cchc-disclosure">
      <button
        type="button"
        className="cchc-disclosure-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <Chevron isOpen={isOpen} />
        <span>{title}</span>
      </button>
      {isOpen && (
        <div id={id} className="cchc-disclosure-body">
          {children}
        </div>
      )}
    </div>
  );
}

export function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg
      className={isOpen ? "cchc-chevron cchc-chevron-open" : "cchc-chevron"}
      viewBox="0 0 16 16"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5.4 2 4 3.4 8.6 8 4 12.6 5.4 14l6-6z" />
    </svg>
  );
}
