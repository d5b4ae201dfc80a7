/** Common Mexican given names and surnames; people are drawn from them by chance and stand for nobody. */

/** Given names of women. */
export const WOMEN_NAMES: readonly string[] =
  `Adela Adriana Alejandra Alicia Alma Amalia Amparo Ana Andrea Ángela Antonia Araceli Aurora Azucena Beatriz Belén
   Berenice Blanca Brenda Brígida Camila Carmen Carolina Catalina Cecilia Celia Citlali Clara Claudia Concepción Consuelo
   Cristina Dalia Daniela Delfina Diana Dolores Dulce Edith Elena Elisa Elizabeth Elvira Emilia Esperanza Estela Esther
   Eugenia Eva Evelia Fabiola Fátima Fernanda Flor Gabriela Genoveva Gloria Graciela Griselda Guadalupe Guillermina Hilda
   Hortensia Imelda Inés Irene Iris Isabel Itzel Ivonne Jazmín Jimena Josefina Juana Judith Julia Karina Laura Leticia
   Lidia Lilia Lorena Lourdes Lucero Lucía Luisa Luz Magdalena Maribel Maricela Marina Maritza Martha Matilde Mercedes
   Micaela Minerva Miriam Mónica Nadia Natalia Noemí Nora Norma Ofelia Olga Olivia Paloma Patricia Paulina Perla Petra
   Pilar Raquel Rebeca Regina Reyna Rocío Rosa Rosalía Rosario Ruth Sandra Sara Selene Silvia Socorro Sofía Soledad Sonia
   Susana Tania Teresa Valentina Valeria Verónica Victoria Violeta Virginia Ximena Yolanda Yuridia Zenaida`.split(
    /\s+/u,
  );

/** Given names of men. */
export const MEN_NAMES: readonly string[] =
  `Abel Abelardo Abraham Adán Adolfo Adrián Agustín Alberto Alejandro Alfonso Alfredo Alonso Álvaro Amado Anselmo Antonio
   Apolinar Armando Arnulfo Arturo Aurelio Baltazar Benito Benjamín Bernardo Bruno Camilo Carlos Cayetano César Clemente
   Cristian Cruz Cuauhtémoc Damián Daniel Darío David Diego Domingo Edgar Edmundo Eduardo Efraín Eleazar Elías Eliseo
   Emiliano Emilio Emmanuel Enrique Erasmo Ernesto Esteban Eugenio Everardo Ezequiel Fabián Faustino Federico Felipe Félix
   Fernando Fidel Filiberto Francisco Gabriel Genaro Gerardo Germán Gilberto Gonzalo Gregorio Guillermo Gustavo Héctor
   Heriberto Hilario Horacio Hugo Humberto Ignacio Isaac Ismael Iván Jacinto Jaime Javier Jesús Joaquín Joel Jorge José
   Juan Julián Julio Leobardo Leonardo Leonel Leopoldo Lorenzo Lucas Luis Manuel Marcelino Marcos Mario Martín Mateo
   Mauricio Maximino Miguel Misael Moisés Natanael Nicolás Noé Norberto Octavio Omar Orlando Óscar Pablo Patricio Pedro
   Rafael Ramiro Ramón Raúl Raymundo René Ricardo Rigoberto Roberto Rodolfo Rodrigo Rogelio Rubén Salvador Samuel Santiago
   Saúl Sergio Simón Teodoro Tomás Ulises Valentín Vicente Víctor Wenceslao Zacarías`.split(/\s+/u);

/** Surnames; a person has two. */
export const SURNAMES: readonly string[] =
  `Acevedo Acosta Aguilar Aguirre Alarcón Alcántara Alvarado Álvarez Ángeles Anaya Aranda Arce Arellano Arias Arriaga
   Arroyo Ávila Ayala Badillo Bahena Baltazar Barajas Barrera Barrios Bautista Becerra Beltrán Benítez Bernal Bravo Brito
   Bustos Caballero Cabrera Calderón Camacho Campos Cano Cárdenas Cardoso Carmona Carranza Carrasco Carrillo Casas
   Castañeda Castillo Castro Ceballos Cedillo Cervantes Chávez Cisneros Contreras Córdova Corona Cortés Cruz Cuevas Delgado
   Díaz Domínguez Durán Elizondo Enríquez Escamilla Escobar Escobedo Espinosa Esquivel Estrada Fierro Figueroa Flores
   Franco Fuentes Galindo Gallardo Gallegos Galván Gálvez Gámez Garay García Garduño Garza Gómez González Granados Guerrero
   Guevara Gutiérrez Guzmán Haro Heredia Hernández Herrera Hidalgo Hinojosa Huerta Hurtado Ibáñez Ibarra Islas Jaimes
   Jaramillo Jasso Jiménez Juárez Lara Leal Ledesma Leyva Lira Lobato Lozano Lucero Lugo Luna Macías Maldonado Manzano
   Marín Márquez Martínez Mata Maya Medina Mejía Meléndez Mena Méndez Mendoza Mercado Mireles Miranda Molina Monroy Montaño
   Montes Montiel Montoya Mora Morales Moreno Mota Moya Muñoz Murillo Nájera Naranjo Nava Navarro Nieto Noriega Núñez Ochoa
   Olguín Olivares Olmedo Olvera Ontiveros Orozco Ortega Ortiz Osorio Otero Pacheco Padilla Palacios Paredes Parra Pedraza
   Peralta Perea Pérez Pineda Ponce Portillo Prado Quezada Quintana Quintero Quiroz Ramírez Ramos Rangel Razo Rentería
   Resendiz Reyes Reynoso Rico Ríos Rivas Rivera Robles Rocha Rodríguez Rojas Romero Romo Rosales Rosas Rubio Ruiz Salas
   Salazar Salcedo Saldaña Salgado Salinas Samaniego Sánchez Sandoval Santiago Santillán Saucedo Segura Sepúlveda Serrano
   Sierra Silva Solano Solís Soria Soriano Sosa Sotelo Soto Suárez Tapia Téllez Terán Tinoco Toledo Torres Tovar Trejo
   Treviño Trujillo Ugalde Uribe Urrutia Valadez Valdez Valencia Valenzuela Valle Vargas Vázquez Vega Velasco Velázquez
   Vera Verdugo Vidal Villa Villalobos Villanueva Villaseñor Villegas Yáñez Zamora Zamudio Zapata Zaragoza Zárate Zavala
   Zepeda Zúñiga`.split(/\s+/u);
