# Loads docgraph's tables into igraph, one graph a layer. In this folder:  Rscript load.R
# From another script in this folder:  source("load.R"); networks$together
library(igraph)

read_table <- function(name) {
  read.csv(file.path("..", "tables", name), encoding = "UTF-8", stringsAsFactors = FALSE, check.names = FALSE)
}

actors <- read_table("actors.csv")
ties <- read_table("ties.csv")

# A layer with any directed tie is a directed graph in which a meeting runs both ways. Vertices are named by entity ids.
load_layer <- function(layer) {
  own <- ties[ties$layer == layer, ]
  directed <- any(own$directed == "true")
  if (directed) {
    back <- own[own$directed == "false", ]
    ends <- back$from
    back$from <- back$to
    back$to <- ends
    own <- rbind(own, back)
  }
  edges <- cbind(own[, c("from", "to")], own[, setdiff(names(own), c("from", "to"))])
  degree <- actors[[paste0(layer, "_degree")]]
  network <- graph_from_data_frame(edges, directed = directed, vertices = actors[!is.na(degree), ])
  E(network)$weight <- E(network)$strength  # more = closer: give 1/weight to what takes weights for distances
  network
}

networks <- sapply(unique(ties$layer), load_layer, simplify = FALSE)
for (layer in names(networks)) {
  cat(sprintf("%s: %d entities, %d edges\n", layer, vcount(networks[[layer]]), ecount(networks[[layer]])))
}
