"""Knowledge -> RDF, and questions to it. The only room that knows rdflib and pyoxigraph."""
