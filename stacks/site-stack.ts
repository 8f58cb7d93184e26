import { Annotations, type App } from "cdktf";
import { PriceBook, type RawPriceBook } from "../lib/catalog";
import { GigasiteError } from "../lib/errors";
import { API_VERSION, checkedSite } from "../lib/model";
import type { CheckedSite, DistributionInput, Redundancy, SiteInput, SiteProps } from "../lib/model";
import { planDocument, reportSite, type PlanDocument, type SiteReport } from "../lib/report";
import { addMissingParts, addPhases, markSiteHost, onlyOne, siteIsClosed } from "../lib/site";
import type { SiteHost, SitePart, SiteSection, SiteSections } from "../lib/site";
import type { SitePlan } from "../lib/sizing";
import { BaseStack } from "./base-stack";
import { addSiteOutputs } from "./site-outputs";

/** Props of {@link SiteStack}: the keys of a site file other than its parts. */
export interface SiteStackProps extends Omit<SiteProps, "prices"> {
  /**
   * Redundancy of the power feeds, `power.redundancy` in a site file.
   * @default `N`
   */
  readonly redundancy?: Redundancy;
  /** Power distribution between feeds and racks, `power.distribution` in a site file. */
  readonly distribution?: DistributionInput;
  /**
   * Prices that override those of the package.
   * @default none
   */
  readonly prices?: PriceBook | RawPriceBook;
}

/**
 * The physical site as a stack: one `terraform_data` resource per part and phase, with its section of the plan. Deployment
 * costs nothing and needs no account; `cdktf diff` then shows a change in megawatts and units.
 *
 * The id of the stack is the name of the site. Parts can be added until the site is planned.
 */
export class SiteStack extends BaseStack implements SiteHost {
  private readonly props: SiteStackProps;
  private readonly parts: SitePart[] = [];
  private closed: { readonly report: SiteReport; readonly document: PlanDocument } | undefined;

  /** The stack of a site described elsewhere, such as in a file. It takes no further parts. */
  static fromSite(scope: App, checked: CheckedSite): SiteStack {
    const stack = new SiteStack(scope, checked.site.name);
    stack.close(checked);
    return stack;
  }

  constructor(scope: App, id: string, props: SiteStackProps = {}) {
    super(scope, id);
    this.props = props;
    markSiteHost(this);
  }

  /** The checked site. Closes the site. @throws GigasiteError with all problems */
  get checked(): CheckedSite {
    return this.report.checked;
  }

  /** The plan of the whole site. Closes the site. @throws GigasiteError with all problems */
  get plan(): SitePlan {
    return this.report.plan;
  }

  /**
   * Plan, bill of materials and findings of the whole site. Closes the site.
   * @throws GigasiteError with all problems of the site; rule violations are findings and do not throw
   */
  get report(): SiteReport {
    return this.close().report;
  }

  /** The plan, as in `plan.json`. Closes the site. @throws GigasiteError with all problems */
  get document(): PlanDocument {
    return this.close().document;
  }

  /** Adds a part created below the stack. @throws GigasiteError MODEL002 if the site is planned, MODEL004 for a duplicate */
  add(part: SitePart): void {
    if (this.closed) throw GigasiteError.of(siteIsClosed(part));
    const first = this.parts.find(({ section }) => section === "cooling.heatRejection" && section === part.section);
    if (first) throw GigasiteError.of(onlyOne(part, first));
    this.parts.push(part);
  }

  /** Called for every stack before any is written. @throws GigasiteError with all problems of the site */
  override prepareStack(): void {
    this.close();
    super.prepareStack();
  }

  override toTerraform(): unknown {
    this.close();
    return super.toTerraform();
  }

  /** Plans the site once, and adds derived parts, phases, outputs and warnings. */
  private close(checked?: CheckedSite) {
    if (this.closed) return this.closed;
    const report = reportSite(checked ?? this.describe());
    const document = planDocument(report);
    addMissingParts(this, report.checked, this.parts);
    addPhases(this, document.phases);
    addSiteOutputs(this, document);
    this.annotate(report);
    return (this.closed = { report, document });
  }

  /**
   * Adds findings as warnings, which do not stop synthesis: any site can be studied, and Terraform refuses to plan parts
   * beyond their limits. The replica reports its own findings.
   */
  private annotate({ findings }: SiteReport): void {
    for (const { rule, level, path, message, remedy, suppressed } of findings) {
      if (level === "note" || suppressed !== undefined || path.startsWith("replica")) continue;
      Annotations.of(this).addWarning(`${level} ${rule} at ${path}: ${message}; ${remedy}`);
    }
  }

  /** The parts below this stack, checked like a site file. */
  private describe(): CheckedSite {
    const { redundancy, distribution, prices, ...props } = this.props;
    const input: SiteInput = {
      apiVersion: API_VERSION,
      name: this.node.id,
      ...props,
      pods: this.entries("pods"),
      fabrics: this.entries("fabrics"),
      power: { redundancy, distribution, feeds: this.entries("power.feeds"), storage: this.entries("power.storage") },
      cooling: { loops: this.entries("cooling.loops"), heatRejection: this.entries("cooling.heatRejection")[0] },
    };
    return checkedSite(input, prices === undefined ? undefined : PriceBook.default().over(prices));
  }

  private entries<S extends SiteSection>(section: S): SiteSections[S][] {
    return this.parts.filter((part) => part.section === section).map((part) => part.entry as SiteSections[S]);
  }
}
