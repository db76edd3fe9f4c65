/** The rules of the house: what must stay true of the modules, the sources, the database and the documents as they grow. */
package vn.lensan.house;
