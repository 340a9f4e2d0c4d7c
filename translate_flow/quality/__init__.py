"""What is wrong with a translation and how far it is from another: findings and scores."""
