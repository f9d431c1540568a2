"""Knowledge -> NetworkX. The only room that knows networkx."""
