/** What names are made of: like those of French companies, people and towns, without being any. */
export const SURNAMES =
  "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure Andre Mercier Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noel Meyer Dufour Meunier Brun Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Martinez Gerard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carre Charles Renault Charpentier Menard Maillard Baron Bertin Bailly Herve Schneider Fernandez Collet Leger Bouvier Julien Prevost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Remy Pelletier Leveque Perrier Leblanc Barre Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Etienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaitre Benard Marechal Humbert Reynaud Antoine Hoarau Perret Barthelemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte".split(
    " ",
  );
export const FIRST_NAMES =
  "Camille Léa Manon Chloé Inès Jade Louise Emma Alice Zoé Maëlle Élodie Aurélie Céline Hélène Sophie Nathalie Isabelle Véronique Sandrine Émilie Amélie Mélanie Noémie Pauline Marion Lucie Clara Sarah Julie Laura Margaux Anaïs Océane Gaëlle Solène Jules Hugo Louis Lucas Gabriel Arthur Nathan Théo Raphaël Léo Adam Maël Ethan Noé Mathis Timéo Axel Antoine Maxime Alexandre Quentin Romain Benoît Sébastien Jérôme François Stéphane Frédéric Grégory Cédric Loïc Yann Erwan Gaël Kévin Mickaël Rémi Étienne Édouard Aurélien Bastien Clément Damien Fabien Guillaume Laurent Olivier Pascal Thierry Xavier".split(
    " ",
  );
export const TRADES =
  "Menuiserie Boulangerie Électricité Plomberie Maçonnerie Peinture Imprimerie Fleuriste Traiteur Charpente Carrelage Serrurerie Ébénisterie Librairie Pharmacie Architecture Photographie Communication Conseil Transports Logistique Informatique Paysagiste Horlogerie Bijouterie Céramique Tapisserie Brasserie Fromagerie Pâtisserie".split(
    " ",
  );
export const CITIES =
  "Lyon Marseille Toulouse Nantes Montpellier Strasbourg Bordeaux Lille Rennes Reims Toulon Grenoble Dijon Angers Nîmes Villeurbanne Clermont-Ferrand Aix-en-Provence Brest Tours Amiens Limoges Annecy Perpignan Besançon Metz Orléans Rouen Mulhouse Caen Nancy Argenteuil Roubaix Tourcoing Avignon Poitiers Dunkerque Colmar Quimper Valence Bourges Chambéry Béziers Niort Lorient Beauvais Hyères Cholet Vannes Laval Arles Bayonne Évreux Épinal Chartres Belfort Blois Tarbes Saint-Étienne Saint-Nazaire La-Rochelle".split(
    " ",
  );
export const SYLLABLES =
  "ba bo bri cal can cor dal del dor fa fen flo gar gel gri jal jon ker lan lem lo mar mel mon nal nor o pal per pra quin ral ren ri sal sen so tal ter tor val ven vi xan zel zo".split(
    " ",
  );
export const LEGAL_FORMS = ["SARL", "SAS", "EURL", "SA", "et Fils", "et Associés", "Frères", "Atelier"];
