Console.WriteLine("Tajuk");
