/** The names and amounts a dashboard shows of `givenDashboard`. */
export const DASHBOARD = {
  late: { client: "Hôtel Les Tamaris", due: "2 940,00 €", days: 24 },
  partly: { client: "Novatis Industrie", due: "1 120,00 €" },
  soon: { client: "Ferme des Quatre Vents", due: "936,00 €" },
  quote: { client: "Fondation Arpège", amount: "8 400,00 €" },
  unfinished: { client: "Cabinet Delmas", amount: "240,00 €" },
  outstanding: "4 996,00 €",
  overdue: "4 060,00 €",
} as const;
