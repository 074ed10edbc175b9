import type { ComponentChildren } from 'preact';

/** A line of a list of facts: what it is, and what is so. */
export const Fact = ({
  term,
  children,
}: {
  readonly term: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
