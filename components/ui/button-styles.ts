import { cva, type VariantProps } from "class-variance-authority";

/** The look of everything that acts like a button: real buttons and links to pages alike. */
export const buttonStyles = cva(
  "relative inline-flex flex-none items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap select-none transition-colors aria-disabled:cursor-not-allowed disabled:cursor-not-allowed aria-busy:cursor-progress",
  {
    variants: {
      variant: {
        primary:
          "border-primary bg-primary text-on-primary hover:border-primary-hover hover:bg-primary-hover active:border-primary-active active:bg-primary-active",
        secondary: "border-edge bg-surface text-text hover:bg-raised active:bg-border",
        quiet: "border-transparent text-muted hover:bg-raised hover:text-text active:bg-border",
        link: "border-transparent text-link hover:bg-raised active:bg-border",
        danger:
          "border-danger-fill bg-danger-fill text-white hover:border-danger-fill-hover hover:bg-danger-fill-hover active:border-danger-fill-active active:bg-danger-fill-active",
        "danger-quiet": "border-edge bg-surface text-danger hover:bg-raised active:bg-border",
      },
      size: {
        normal: "h-(--control) text-body leading-5",
        compact: "h-(--control-compact) gap-1.5 text-table",
      },
      shape: { text: "px-3", icon: "p-0" },
      disabled: { true: "pointer-events-auto", false: "" },
    },
    compoundVariants: [
      { size: "compact", shape: "text", className: "px-2.5" },
      { variant: "link", shape: "text", className: "px-2" },
      { size: "normal", shape: "icon", className: "w-(--control)" },
      { size: "compact", shape: "icon", className: "w-(--control-compact)" },
      {
        variant: ["primary", "secondary", "danger", "danger-quiet"],
        disabled: true,
        className: "border-border! bg-raised! text-subtle!",
      },
      { variant: ["quiet", "link"], disabled: true, className: "bg-transparent! text-subtle!" },
    ],
    defaultVariants: { variant: "secondary", size: "normal", shape: "text", disabled: false },
  },
);

export type ButtonLook = Pick<VariantProps<typeof buttonStyles>, "variant" | "size" | "shape">;
